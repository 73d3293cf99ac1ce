import { describe, expect, it } from 'vitest';
import { startFailure } from './start-failure.ts';
import { StartProblem } from './start-problem.ts';
import { StoreError } from './store/store-error.ts';

describe('a start that fails', () => {
  it('keeps the sentence of a known problem', () => {
    expect(startFailure(new StartProblem('Port 5173 is in use.'))).toBe('Port 5173 is in use.');
  });

  it('says what to check when PostgreSQL does not answer', () => {
    const thrown = new StoreError('database-unreachable', 'The database of DATABASE_URL does not answer: no route');
    expect(startFailure(thrown)).toContain('no route. Check that it runs');
  });

  it('of a damaged database names the file and the way out', () => {
    const thrown = Object.assign(new Error('file is not a database'), { code: 'ERR_SQLITE_ERROR' });
    expect(startFailure(thrown)).toMatch(/^The database file cannot be used \(file is not a database\)\. Restore/);
  });

  it('that nobody foresaw is one line without a stack trace and without a password', () => {
    const line = startFailure(new Error('cannot reach\n  postgres://desk:pa55@host/x'));
    expect(line).toContain('The desk cannot start: cannot reach postgres://…@host/x.');
    expect(line).not.toContain('\n');
    expect(line).not.toContain('pa55');
    expect(startFailure('words')).toContain('words');
  });
});
