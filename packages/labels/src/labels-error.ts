/** Why the print shop refused: every code it can throw. */
export type LabelsErrorCode = 'start-position' | 'pages-do-not-add-up' | 'same-key-twice';

/** The only error this package throws; `code` is closed, `message` is for the log and names no buyer. */
export class LabelsError extends Error {
  readonly code: LabelsErrorCode;

  constructor(code: LabelsErrorCode, message: string) {
    super(message);
    this.name = 'LabelsError';
    this.code = code;
  }
}
