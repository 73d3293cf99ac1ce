/** What became of one item of a list. A fault that is expected in a list is an outcome, never a throw. */
export type Outcome<Done, Reason extends string> =
  | { kind: 'done'; value: Done }
  | { kind: 'skipped'; reason: Reason; facts?: OutcomeFacts }
  | { kind: 'failed'; reason: Reason; facts?: OutcomeFacts };

/** What the person at the desk, or TikTok's support, may need to know. Never a secret, a token or an address. */
export type OutcomeFacts = {
  tiktokCode?: number;
  tiktokMessage?: string;
  requestId?: string;
  attempts?: number;
  [name: string]: string | number | boolean | undefined;
};
