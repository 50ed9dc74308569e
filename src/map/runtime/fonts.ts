import { mapFontSample, mapFontShorthands } from '../style/fonts.ts';

/**
 * Loads the families of the map's labels. MapLibre asks for a family without saying for which text, so
 * without this it may draw and keep the glyphs of a fallback. Never rejects: a map with system fonts
 * is better than none.
 */
export async function loadMapFonts(): Promise<void> {
  await Promise.allSettled(mapFontShorthands.map((font) => document.fonts.load(font, mapFontSample)));
}
