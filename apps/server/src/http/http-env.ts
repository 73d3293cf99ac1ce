import { OpenAPIHono, z } from '@hono/zod-openapi';
import { problemSchema } from '@order-manager/contract';
import type { Context } from 'hono';
import { ProblemError } from '../problem-error.ts';
import type { SignedIn } from '../security/sessions.ts';

/** What every handler finds on its request. */
export type HttpEnv = { Variables: { signedIn: SignedIn | null; caller: string } };
export type HttpApp = OpenAPIHono<HttpEnv>;
export type HttpContext = Context<HttpEnv>;

/** An app whose bad input is a problem like every other refusal. */
export const createRoutes = (): HttpApp =>
  new OpenAPIHono<HttpEnv>({
    defaultHook: (result) => {
      if (result.success) return;
      const issue = result.error.issues[0];
      throw new ProblemError('bad-request', { field: issue?.path.join('.') ?? '', reason: issue?.message ?? '' });
    },
  });

/** The person behind the request. Throws `not-signed-in`. */
export function personOf(context: HttpContext): SignedIn {
  const signedIn = context.get('signedIn');
  if (!signedIn) throw new ProblemError('not-signed-in');
  return signedIn;
}

/** An answer of JSON, or a problem. */
export const jsonAnswer = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  200: { description, content: { 'application/json': { schema } } },
  ...PROBLEM,
});

/** An answer of something else than JSON, for the document only. */
export const otherAnswer = (description: string, type: string) => ({
  200: { description, content: { [type]: { schema: z.string() } } },
  ...PROBLEM,
});

export const nothingAnswer = (description: string) => ({ 204: { description }, ...PROBLEM });

export const jsonBody = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { required: true, content: { 'application/json': { schema } } },
});

const PROBLEM = {
  default: { description: 'A refusal with its reason', content: { 'application/json': { schema: problemSchema } } },
} as const;
