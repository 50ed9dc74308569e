import { en, type Dictionary } from './en.ts';
import { ja } from './ja.ts';

export type { Dictionary } from './en.ts';

type Language = 'en' | 'ja';

const dictionaries: Readonly<Record<Language, Dictionary>> = { en, ja };

/** The interface's words in a language. */
export function dictionary(locale: Language): Dictionary {
  return dictionaries[locale];
}

/** The other of the two languages. */
export function otherLocale(locale: Language): Language {
  return locale === 'en' ? 'ja' : 'en';
}

const localeTags: Readonly<Record<Language, string>> = { en: 'en-GB', ja: 'ja-JP' };

/** A number in the language's own grouping, with at most `maxDecimals` decimals. */
export function formatNumber(locale: Language, value: number, maxDecimals = 1): string {
  return new Intl.NumberFormat(localeTags[locale], { maximumFractionDigits: maxDecimals }).format(value);
}

/** A partial date (`1972`, `1972-05`, `1972-05-15`) written out, no more exact than it is. */
export function formatDate(locale: Language, partial: string): string {
  const [year = '1970', month, day] = partial.split('-');
  const at = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  return new Intl.DateTimeFormat(localeTags[locale], {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month === undefined ? {} : { month: locale === 'ja' ? 'long' : 'short' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
  }).format(at);
}

/** A length in metres, in km from 1,000 m on. */
export function formatMetres(locale: Language, metres: number): string {
  return metres < 1000 ? `${formatNumber(locale, metres, 0)} m` : `${formatNumber(locale, metres / 1000, 1)} km`;
}
