import { z } from 'zod';
import { layerId } from './ids.ts';
import { localized } from './text.ts';

/** Which part of the drawing a layer switches. */
export const layerDrawing = z.enum([
  'facilities-in-use',
  'facilities-unused',
  'facilities-planned',
  'facilities-returned',
  'runways',
  'municipalities',
  'relocation',
  'islets',
]);
export type LayerDrawing = z.infer<typeof layerDrawing>;

/** Something that a person can switch on and off; its links to articles and controversies are link records. */
export const layer = z.strictObject({
  id: layerId,
  name: localized,
  /** What it draws, and what it leaves out. */
  description: localized,
  draws: layerDrawing,
  onByDefault: z.boolean(),
});
export type Layer = z.infer<typeof layer>;
