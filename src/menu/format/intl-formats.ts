const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** The number format of a locale. Making one takes far longer than using it, so each is made once. */
export function getNumberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return getOrMake(numberFormats, locale, options, () => new Intl.NumberFormat(locale, options));
}

/** The date format of a locale, likewise. */
export function getDateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return getOrMake(dateFormats, locale, options, () => new Intl.DateTimeFormat(locale, options));
}

function getOrMake<T>(formats: Map<string, T>, locale: string, options: object, make: () => T): T {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const format = make();
  formats.set(key, format);
  return format;
}
