/** A count with separators of the page's language: `12,840`. */
export const formatCount = (count: number, locale: string): string =>
  new Intl.NumberFormat(locale === 'en' ? 'en-GB' : locale).format(count);
