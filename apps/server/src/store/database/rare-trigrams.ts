import { sql } from 'kysely';
import type { Db } from './dialect.ts';

const SAMPLED = 256;
const MOST_TRIGRAMS = 3;

type Sample = { top: number; texts: string[] };
const samples = new WeakMap<Db, Sample>();

/**
 * The trigrams of a text that fewest orders hold, judged by some texts from all over the table: what an index costs is the
 * length of its lists, and the rarest three rule out nearly all that all of them would.
 */
export async function rareTrigrams(db: Db, text: string): Promise<string[]> {
  const { texts } = await sampleOf(db);
  const held = trigramsOf(text).map((trigram) => ({
    trigram,
    by: texts.reduce((count, other) => count + Number(other.includes(trigram)), 0),
  }));
  return held
    .sort((a, b) => a.by - b.by)
    .slice(0, MOST_TRIGRAMS)
    .map(({ trigram }) => trigram);
}

function trigramsOf(text: string): string[] {
  const characters = [...text];
  const trigrams = characters.slice(2).map((_, start) => characters.slice(start, start + 3).join(''));
  return [...new Set(trigrams)].slice(0, MOST_JUDGED);
}

/** The beginning of a long text tells enough. */
const MOST_JUDGED = 60;

/** Taken anew when the table has grown by half. */
async function sampleOf(db: Db): Promise<Sample> {
  const { rows } = await sql<{ top: number | null }>`select max(row) as top from order_text`.execute(db);
  const top = rows[0]?.top ?? 0;
  const known = samples.get(db);
  if (known && top <= known.top * 1.5) return known;
  const sample = { top, texts: await readTexts(db, top) };
  samples.set(db, sample);
  return sample;
}

async function readTexts(db: Db, top: number): Promise<string[]> {
  const wanted = Array.from({ length: SAMPLED }, (_, index) => 1 + Math.floor((index * top) / SAMPLED));
  const { rows } = await sql<{ text: string }>`
    select text from order_text where row in (select value from json_each(${JSON.stringify(wanted)}))`.execute(db);
  return rows.map(({ text }) => text);
}
