/**
 * The CSS families of the map's labels, Latin and Japanese glyphs each, registered by the page with
 * `@font-face`. MapLibre draws glyphs from the first family of `text-font` and reads weight and style
 * out of its name: Regular 400, Medium 500, SemiBold 600, Italic italic. The `@font-face` rules must
 * declare just these, otherwise the browser thickens or slants the face once more.
 */
export const mapFonts = {
  regular: 'AtlasSans Regular',
  medium: 'AtlasSans Medium',
  semiBold: 'AtlasSans SemiBold',
  italic: 'AtlasSerif Italic',
} as const;
export type MapFont = (typeof mapFonts)[keyof typeof mapFonts];

/** CSS `font` shorthands under which MapLibre asks for the families, for preloading them. */
export const mapFontShorthands: readonly string[] = [
  `400 16px ${mapFonts.regular}`,
  `500 16px ${mapFonts.medium}`,
  `600 16px ${mapFonts.semiBold}`,
  `italic 400 16px ${mapFonts.italic}`,
];

/** Text with Latin, macrons, kana and kanji, so that every file of a family is loaded. */
export const mapFontSample = 'AaŌōūĀ°′ 沖縄島ナゴ海なは';
