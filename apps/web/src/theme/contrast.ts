/** Contrast of two hex colours after WCAG 2.2, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    channel(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

/** The plain hex variables of both schemes of a tokens sheet; dark holds only what differs there, over light. */
export function readSchemes(css: string): { light: Record<string, string>; dark: Record<string, string> } {
  const light = hexesOf(blockOf(css, 'light'));
  return { light, dark: { ...light, ...hexesOf(blockOf(css, 'dark')) } };
}

/** The rules of the sheet's first block for a scheme, whichever quotes it uses. */
function blockOf(css: string, scheme: string): string {
  const at = css.search(new RegExp(`data-mantine-color-scheme=['"]${scheme}['"]`));
  const from = css.indexOf('{', at);
  return at < 0 ? '' : css.slice(from, css.indexOf('}', from));
}

const hexesOf = (block: string): Record<string, string> =>
  Object.fromEntries([...block.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6})\s*;/g)].map(([, name, hex]) => [name, hex]));
