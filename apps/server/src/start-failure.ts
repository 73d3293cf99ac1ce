import { StartProblem } from './start-problem.ts';
import { StoreError } from './store/store-error.ts';

/** What stopped the start, as one line for the person at the terminal. Never a stack trace, never a password. */
export function startFailure(thrown: unknown): string {
  return sentenceOf(thrown).replaceAll(/\s*\n\s*/g, ' ');
}

function sentenceOf(thrown: unknown): string {
  if (thrown instanceof StartProblem) return thrown.message;
  if (thrown instanceof StoreError) return `${withFullStop(thrown.message)}${NEXT[thrown.code] ?? ''}`;
  const why = thrown instanceof Error ? thrown.message : String(thrown);
  if (isDamagedDatabase(thrown)) return `The database file cannot be used (${why}). ${RESTORE}`;
  return `The desk cannot start: ${withFullStop(withoutPasswords(why))} ${ASK}`;
}

/** What the store cannot know: how it was reached. */
const NEXT: Partial<Record<StoreError['code'], string>> = {
  'database-unreachable':
    ' Check that it runs and that the address, user and password in DATABASE_URL are right; leave DATABASE_URL out for the built-in database.',
};

const RESTORE =
  'Restore order-manager.sqlite from a backup, or move it out of DATA_DIR to start anew; nothing in it was changed.';
const ASK = 'Nothing was changed. If the sentence does not help, search the issues of the project for it.';

const withFullStop = (sentence: string) => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`);

const withoutPasswords = (text: string) => text.replaceAll(/\/\/[^/@\s]+@/g, '//…@');

const isDamagedDatabase = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && (thrown.code === 'ERR_SQLITE_ERROR' || isAboutOurFile(thrown));

const isAboutOurFile = (thrown: Error) => 'path' in thrown && String(thrown.path).endsWith('order-manager.sqlite');
