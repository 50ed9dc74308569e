import type { ExpressionSpecification } from 'maplibre-gl';
import type { Locale } from '../../domain/text.ts';
import type { MapFont } from './fonts.ts';

/** How a label of two lines is set. */
export interface BilingualStyle {
  /** English in capitals. */
  readonly upper: boolean;
  readonly fonts: Readonly<Record<'first' | 'second', MapFont>>;
  /** Font of Japanese on either line, where it is not the line's: italics are for Latin letters. */
  readonly japanese?: MapFont;
  /** Size of the second line as a share of the first. */
  readonly secondScale: number;
  readonly secondColor: string;
}

/** A label of both names of a feature (`en`, `ja`), the reader's language first. */
export function bilingual(locale: Locale, style: BilingualStyle): ExpressionSpecification {
  const en: ExpressionSpecification = style.upper ? ['upcase', ['get', 'en']] : ['get', 'en'];
  const ja: ExpressionSpecification = ['get', 'ja'];
  const isJapaneseFirst = locale === 'ja';
  const font = (line: 'first' | 'second', isJapanese: boolean): MapFont =>
    isJapanese && style.japanese !== undefined ? style.japanese : style.fonts[line];
  return [
    'format',
    isJapaneseFirst ? ja : en,
    { 'text-font': ['literal', [font('first', isJapaneseFirst)]] },
    '\n',
    {},
    isJapaneseFirst ? en : ja,
    {
      'text-font': ['literal', [font('second', !isJapaneseFirst)]],
      'font-scale': style.secondScale,
      'text-color': style.secondColor,
    },
  ];
}
