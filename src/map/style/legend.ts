import type { MapScene } from '../../select/scene.ts';
import { paletteOf } from './palettes.ts';
import type { Palette } from './palettes.ts';
import type { LegendRow } from './subject.ts';
import { subjects } from './subjects.ts';

export type { LegendRow } from './subject.ts';

/**
 * The key of a scene, made by the modules that draw it. With `variablePalette` its swatches follow
 * the theme that CSS chooses; by default they have the scene's own colours.
 */
export function legendRows(scene: MapScene, palette: Palette = paletteOf(scene.theme)): readonly LegendRow[] {
  return subjects.flatMap((subject) => subject.legend(scene, palette));
}
