import { describe, expect, it } from 'vitest';
import { firstOpen, NEW_PROGRESS, parseProgress } from './guide-progress.ts';

describe('the guide’s memory', () => {
  it('starts anew from nothing or from nonsense', () => {
    for (const text of [null, '', 'null', '[1', '7']) expect(parseProgress(text)).toEqual(NEW_PROGRESS);
  });

  it('drops what it does not know', () => {
    const text = JSON.stringify({ region: 'mars', done: ['keys', 'fly'], appKey: 4, ticked: ['Product', 3] });
    expect(parseProgress(text)).toEqual({ region: 'global', done: ['keys'], appKey: '', ticked: ['Product'] });
  });

  it('opens at the first step that is not done', () => {
    expect(firstOpen([])).toBe('register');
    expect(firstOpen(['register', 'create', 'permissions'])).toBe('keys');
    expect(firstOpen(['register', 'create', 'keys', 'permissions', 'link', 'login'])).toBe('login');
  });
});
