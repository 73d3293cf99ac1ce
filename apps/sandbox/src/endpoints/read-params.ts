import { z } from 'zod';
import { type Answer, badParameter } from '../gateway/refusal.ts';

/** Many clients send an empty list where they mean "nothing": PHP cannot tell the two apart. */
export function optional<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (isNothing(value) ? undefined : value), schema.optional()).optional();
}

function isNothing(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** An id as text; a client that sends a bare number means the same. */
export const idText = z.union([z.string(), z.number().int().transform(String)]);

/** Unix seconds, as a number or as digits in quotes. */
export const seconds = z.union([
  z.number().int(),
  z
    .string()
    .regex(/^\d{1,12}$/)
    .transform(Number),
]);

/** A truth value, as such or as text. */
export const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]);

export type Read<Value> = { value: Value } | { refused: Answer };

/** Reads parameters by a schema; what does not fit becomes the gateway's refusal that names the parameter. */
export function readParams<Schema extends z.ZodType>(schema: Schema, given: unknown): Read<z.infer<Schema>> {
  const read = schema.safeParse(given);
  if (read.success) return { value: read.data };
  const issue = read.error.issues[0];
  const name = issue?.path.join('.') || 'body';
  return { refused: badParameter(`Invalid parameter. The \`${name}\` parameter is invalid: ${issue?.message ?? ''}`) };
}

/** A page size between 1 and `most`; 20 where none is given. */
export function pageSize(most: number) {
  return z.preprocess(
    (value) => (value === undefined || value === '' ? 20 : /^\d+$/.test(String(value)) ? Number(value) : value),
    z.number().int().min(1).max(most),
  );
}
