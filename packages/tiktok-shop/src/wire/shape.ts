import { z } from 'zod';

/**
 * Building blocks of the wire schemas. TikTok leaves an inapplicable field out, or sends null, an empty string, zero or an
 * empty list in its place; after these blocks such a field is `undefined`, and a field of the wrong type never breaks the row.
 */

/** A text the row cannot do without (an id); a bare number is taken as text, an empty one is refused. */
export const requiredText = z.preprocess((value) => toText(value), z.string().min(1));

/** A whole number the row cannot do without; null and '' are refused, where a coercion would read them as zero. */
export const requiredInteger = z.preprocess(
  (value) => (typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value),
  z.number().int(),
);

/** A text that may be missing; an empty string stays an empty string, a bare number becomes text. */
export const text = z
  .unknown()
  .transform((value) => toText(value))
  .optional();

/** A whole or decimal number that may be missing; digits in quotes are read, zero stays zero. */
export const count = z
  .unknown()
  .transform((value) => toNumber(value))
  .optional();

/** Epoch seconds that may be missing; zero, null and '' all mean "has not happened". */
export const seconds = z
  .unknown()
  .transform((value) => toNumber(value) || undefined)
  .optional();

/** A yes or no that may be missing. */
export const flag = z
  .unknown()
  .transform((value) => toFlag(value))
  .optional();

/** A list of texts that may be missing; null entries are left out. */
export const texts = z
  .unknown()
  .transform((value) => toTexts(value))
  .optional();

/** An inner object that may be missing; null, '' and an empty list mean "missing". */
export function part<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.preprocess((value) => (isObject(value) ? value : undefined), z.looseObject(shape).optional()).optional();
}

/** A list of inner objects that may be missing; anything but a list means "missing". */
export function parts<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.preprocess(toObjects, z.array(z.looseObject(shape)).optional()).optional();
}

/** The main list of an answer: always a list, empty when TikTok left it out. */
export function rows<Row extends z.ZodType>(row: Row) {
  return z.preprocess((value) => (Array.isArray(value) ? value : []), z.array(row));
}

function toText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  return undefined;
}

function toNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const read = Number(value);
  return Number.isFinite(read) ? read : undefined;
}

function toFlag(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value === 1 || value === '1' || value === 'true') return true;
  if (value === 0 || value === '0' || value === 'false') return false;
  return undefined;
}

function toTexts(value: unknown): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.map(toText).filter((entry) => entry !== undefined);
}

function toObjects(value: unknown): unknown[] | undefined {
  return Array.isArray(value) ? value.filter(isObject) : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
