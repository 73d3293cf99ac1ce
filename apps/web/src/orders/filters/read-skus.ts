/** So much of an address may be SKUs; browsers and servers refuse endless ones. */
const LONGEST = 4_000;

/** Takes typed or pasted SKUs apart: a line, a comma, a semicolon or a tab ends one, a space may be part of it. Each once. */
export function readSkus(typed: string): { skus: string[]; dropped: number } {
  const all = [...new Set(typed.split(/[\r\n\t,;]+/).map(trimmed))].filter((sku) => sku !== '');
  let length = 0;
  const skus = all.filter((sku) => {
    length += encodeURIComponent(sku).length + 'sku=&'.length;
    return length <= LONGEST;
  });
  return { skus, dropped: all.length - skus.length };
}

const trimmed = (sku: string): string => sku.trim().replace(/^"(.*)"$/, '$1');
