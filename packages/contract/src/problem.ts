import { z } from 'zod';

/** Every reason our API may refuse with. Each has a sentence and a next step in the web app's words. */
export const PROBLEM_CODES = [
  // connecting
  'paste-empty',
  'paste-not-a-url',
  'paste-declined',
  'paste-no-app-key',
  'paste-no-code',
  'paste-authorise-link',
  'code-used-here',
  'invalid-authorization-code',
  'no-authorized-shops',
  'access-denied',
  'wrong-secret',
  'wrong-app-key',
  'wrong-region-host',
  'clock-off',
  'ip-not-allowed',
  'unreachable',
  'tiktok-busy',
  'rate-limited',
  'token-refused',
  'token-expired',
  'authorisation-withdrawn',
  'shop-inactive',
  'wrong-shop-cipher',
  'webhooks-elsewhere',
  'state-unknown',
  'not-the-owner',
  'demo-is-off',
  // everything else
  'not-signed-in',
  'not-allowed',
  'not-found',
  'filter-not-understood',
  'note-changed',
  'view-name-taken',
  'export-gone',
  'bad-request',
  'too-many',
  'nothing-to-print',
  'label-not-ready',
  'run-not-running',
  'tiktok-refused',
  'internal',
] as const;

export const problemCodeSchema = z.enum(PROBLEM_CODES);
export type ProblemCode = z.infer<typeof problemCodeSchema>;

/** The body of every refusal. `facts` fill the sentence; `details` sit under "Details". Never a secret, token or address. */
export const problemSchema = z
  .object({
    code: problemCodeSchema,
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])).default({}),
    details: z
      .object({
        tiktokCode: z.number().nullable(),
        tiktokMessage: z.string().nullable(),
        requestId: z.string().nullable(),
        at: z.number(),
      })
      .nullable()
      .default(null),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problemSchema>;
