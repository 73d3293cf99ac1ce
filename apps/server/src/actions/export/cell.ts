import type { Instant } from '@order-manager/domain';

/** One cell, before a file format gives it a shape. Null is an empty one. */
export type Cell =
  | null
  /** Words of TikTok, a buyer or a seller. */
  | { kind: 'text'; text: string }
  /** Digits that must not become a number: 18 of them do not fit into one. */
  | { kind: 'id'; text: string }
  /** An amount as TikTok wrote it, e.g. "21.30". */
  | { kind: 'amount'; digits: string }
  | { kind: 'count'; count: number }
  /** `local` is the wall clock of the shop in milliseconds, as if its zone were UTC. */
  | { kind: 'time'; local: number };

/** A heading, and how wide its column wants to be (in characters). */
export type Head = { text: string; width: number };

/** What becomes a file: headings, then rows in slices small enough to be written in one breath. */
export type Sheet = { heads: readonly Head[]; slices: AsyncIterable<readonly Row[]> };
export type Row = readonly Cell[];

export const textCell = (text: string | null | undefined): Cell => (text ? { kind: 'text', text } : null);
export const idCell = (text: string | null | undefined): Cell => (text ? { kind: 'id', text } : null);

/** A number only where a spreadsheet keeps all of its digits; longer ones and what is no number stay text. */
export const amountCell = (amount: string): Cell =>
  AMOUNT.test(amount) && amount.replace(/\D/g, '').length <= MOST_DIGITS
    ? { kind: 'amount', digits: amount }
    : textCell(amount);

/** The instant on the wall clock of a shop's zone. */
export const timeCell = (at: Instant | null, timeZone: string): Cell =>
  at === null ? null : { kind: 'time', local: at + offsetAt(at, timeZone) };

/** A spreadsheet's numbers are doubles: they keep fifteen digits. */
const MOST_DIGITS = 15;
const AMOUNT = /^-?\d+(\.\d+)?$/;

const offsetAt = (at: Instant, timeZone: string): number =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).offsetNanoseconds / 1_000_000;
