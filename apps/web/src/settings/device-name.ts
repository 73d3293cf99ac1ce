const BROWSERS = [
  ['Edge', /Edg(e|A|iOS)?\//],
  ['Opera', /OPR\//],
  ['Samsung Internet', /SamsungBrowser\//],
  ['Firefox', /(Firefox|FxiOS)\//],
  ['Chrome', /(Chrome|CriOS)\//],
  ['Safari', /Safari\//],
] as const;

const SYSTEMS = [
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Android', /Android/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X|Macintosh/],
  ['ChromeOS', /CrOS/],
  ['Linux', /Linux/],
] as const;

/** Browser and system of a user agent, each null where it is not one we know. The order matters: Edge also says Chrome and Safari. */
export const deviceName = (userAgent: string): { browser: string | null; system: string | null } => ({
  browser: BROWSERS.find(([, mark]) => mark.test(userAgent))?.[0] ?? null,
  system: SYSTEMS.find(([, mark]) => mark.test(userAgent))?.[0] ?? null,
});
