/** Why the store cannot be used. Each has one sentence for the person who runs the server. */
export const STORE_ERROR_CODES = [
  'database-newer',
  'database-unreachable',
  'database-too-old',
  'encryption-key-wrong',
  'lease-lost',
] as const;
export type StoreErrorCode = (typeof STORE_ERROR_CODES)[number];

/** A fault the caller cannot repair: the code is closed, the message is one sentence with a next step. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}
