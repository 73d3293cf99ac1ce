/** The part of an address behind `?`: each name with its text, or with its texts where it stands several times. */
export type SearchTexts = Record<string, string | string[] | undefined>;

/** Takes an address apart. All values stay texts: read as a number, "579104823391774621" would lose its last digits. */
export function readSearchTexts(text: string): SearchTexts {
  const params = new URLSearchParams(text);
  return Object.fromEntries(
    [...new Set(params.keys())].map((name) => {
      const [first, ...more] = params.getAll(name);
      return [name, more.length === 0 ? first : [first ?? '', ...more]];
    }),
  );
}

/** The pairs of an address, a list as the same name several times; nothing for what is empty. */
export const paramsOf = (search: Record<string, unknown>): URLSearchParams =>
  new URLSearchParams(
    Object.entries(search).flatMap(([name, value]) =>
      [value]
        .flat()
        .filter((one) => one !== undefined && one !== '')
        .map((one) => [name, String(one)]),
    ),
  );

/** Writes the address, `?` first; empty where there is nothing to say. */
export function writeSearchTexts(search: Record<string, unknown>): string {
  const text = paramsOf(search).toString();
  return text === '' ? '' : `?${text}`;
}
