import type { FeatureCollection } from 'geojson';
import type { Bounds, LonLat } from '../../domain/geometry.ts';
import type { Size } from '../../domain/mercator.ts';
import type { MapScene, ScenePlace } from '../../select/scene.ts';
import { isDimmed, isShown } from '../style/data.ts';
import { marksSvg } from '../style/drawing.ts';
import type { Drawing } from '../style/drawing.ts';
import { arrowDrawing, ringDrawing } from '../style/images.ts';
import { insetZoom } from '../style/insets.ts';
import type { Inset } from '../style/insets.ts';
import { dimmedOpacity, variablePalette } from '../style/palettes.ts';
import type { Palette } from '../style/palettes.ts';
import { groupNorthDegrees, groupPosition } from '../style/place-labels.ts';
import { filledPlaces, lookOf, regionReach, symbolScale, symbolUntil, theatreScale } from '../style/places.ts';
import { lineOf, mapHeading, pair } from '../style/shape.ts';
import { selectionMarks, symbolBox, symbolMarks, symbolRadius, symbolReach } from '../style/symbols.ts';
import { escapeHtml } from './escape.ts';
import { labelsHtml } from './labels.ts';
import type { Rect } from './labels.ts';
import { drawnMoves, groundSvg } from './land.ts';
import type { StillGround } from './land.ts';
import { isNear, planeOf } from './plane.ts';

/** What a still map shows. */
export interface StillOptions {
  readonly scene: MapScene;
  /** Land as in `geo/base/land-overview` (or `land-detail` for closer views). */
  readonly land: FeatureCollection;
  /** Bands of depth, where they are wanted: they add about half to the size. */
  readonly depth?: FeatureCollection;
  /** What the box shows; it has the Mercator shape of these bounds. */
  readonly bounds: Bounds;
  /** The room that the box usually has, in CSS pixels: names are thinned out and symbols placed for it. */
  readonly reference: Size;
  /** Colours; by default custom properties, so that CSS chooses the theme (`paletteDeclarations`). */
  readonly palette?: Palette;
}

/** Room in the top left corner of an inset that names leave to its caption, in CSS pixels. */
const captionRoom = { right: 130, bottom: 26 } as const;

/** A symbol on the still map. */
interface Symbol {
  readonly html: string;
  readonly id: string;
  readonly reach: number;
  readonly rect: Rect;
}

/** Symbols of visible facilities whose outline is not drawn at this scale. */
function symbols({ scene, plane, palette, level }: StillGround): readonly Symbol[] {
  const filled = filledPlaces(scene);
  const drawn = scene.places.filter((place) => isShown(place) && level < symbolUntil(place, filled.has(place.id)));
  // Drawn last and so on top: what is selected, what is not dimmed, and of that the smaller.
  const sizeOf = (place: ScenePlace): number =>
    place.id === scene.selected ? 0 : symbolRadius(place.areaHa) + (isDimmed(scene, place) ? 100 : 0);
  return drawn
    .toSorted((a, b) => sizeOf(b) - sizeOf(a))
    .flatMap((place) => {
      const look = lookOf(scene, place);
      const at = plane.project(place.position);
      if (look === null || place.status === null || !isNear(plane, at)) return [];
      const r = symbolRadius(place.areaHa);
      const scale =
        level < insetZoom ? theatreScale(scene, place) : plane.zoom < 8 ? symbolScale.theatre : symbolScale.near;
      const isSelected = place.id === scene.selected;
      const box = symbolBox(look, r, isSelected ? 4 : 0);
      const size = Math.round(box[2] * scale * 10) / 10;
      const kind = { look, status: place.status };
      const marks = isSelected ? selectionMarks(kind, r, palette) : symbolMarks(kind, r, palette);
      const [x, y] = [(at[0] / plane.width) * 100, (at[1] / plane.height) * 100];
      const style = `left:${x.toFixed(2)}%;top:${y.toFixed(2)}%${isDimmed(scene, place) ? `;opacity:${dimmedOpacity}` : ''}`;
      const reach = symbolReach(look, r) * scale;
      const [px, py] = [at[0] * plane.pixelsPerUnit, at[1] * plane.pixelsPerUnit];
      return [
        {
          html: `<svg class="still-symbol" data-place="${escapeHtml(place.id)}" style="${style}" width="${size}" height="${size}" viewBox="${box.join(' ')}">${marksSvg(marks)}</svg>`,
          id: place.id,
          reach,
          rect: { left: px - reach, top: py - reach, right: px + reach, bottom: py + reach },
        },
      ];
    });
}

/** Where the name of the disputed group is anchored. */
function groupAt(scene: MapScene): LonLat {
  const place = scene.places.find(({ kind }) => kind === 'island-group');
  const [lon, lat] = place?.position ?? groupPosition;
  return [lon, lat + groupNorthDegrees];
}

/** The ends of the moves: a ring where each starts, an arrow head where it ends. */
function moveEnds(ground: StillGround): string {
  const { plane, palette } = ground;
  const scale = plane.zoom < 7 ? 0.75 : 1;
  const end = ({ box, marks }: Drawing, position: LonLat, heading: number): string => {
    const [x, y] = plane.project(position);
    const style = `left:${((x / plane.width) * 100).toFixed(2)}%;top:${((y / plane.height) * 100).toFixed(2)}%;rotate:${Math.round(heading)}deg`;
    return `<svg class="still-symbol" style="${style}" width="${box[2] * scale}" height="${box[3] * scale}" viewBox="${box.join(' ')}">${marksSvg(marks)}</svg>`;
  };
  return drawnMoves(ground)
    .map(lineOf)
    .map((line) => {
      const [first, before, last] = [pair(line[0]), pair(line.at(-2)), pair(line.at(-1))];
      return end(ringDrawing(palette), first, 0) + end(arrowDrawing(palette), last, mapHeading(before, last));
    })
    .join('');
}

/** The inside of a box. `isInset` cuts the drawing at the box and lets it show more. */
function contents(options: StillOptions, isInset: boolean): { readonly ratio: string; readonly html: string } {
  const { scene, land, depth, bounds, reference, palette = variablePalette } = options;
  const plane = planeOf(bounds, reference);
  const level = isInset ? Math.max(7, Math.round(plane.zoom)) : Math.floor(plane.zoom);
  const ground: StillGround = { scene, plane, palette, level, isInset };
  const drawn = symbols(ground);
  const reaches = new Map(drawn.map(({ id, reach }) => [id, reach]));
  const [width, height] = [plane.width * plane.pixelsPerUnit, plane.height * plane.pixelsPerUnit];
  const names = labelsHtml(
    ground,
    {
      rects: [...drawn.map(({ rect }) => rect), ...(isInset ? [{ left: 0, top: 0, ...captionRoom }] : [])],
      frame: isInset ? { left: 2, top: 2, right: width - 2, bottom: height - 2 } : null,
      reachOf: (id) => reaches.get(id) ?? regionReach,
    },
    groupAt(scene),
  );
  const svg = `<svg class="still-land" viewBox="0 0 ${plane.width} ${plane.height}">${groundSvg(ground, land, depth ?? null)}</svg>`;
  return {
    ratio: `${plane.width}/${plane.height}`,
    html: svg + drawn.map(({ html }) => html).join('') + moveEnds(ground) + names,
  };
}

/**
 * The scene as a still map: HTML and SVG without scripts, for first paint, print and devices without
 * WebGL. The box takes the largest size of its shape inside its container, as the moving map's
 * `fitBounds` does, so that one lies exactly over the other; land goes on beyond the box. All text
 * is escaped. Hidden from assistive technology: the container names it.
 */
export function stillMarkup(options: StillOptions): string {
  const { ratio, html } = contents(options, false);
  return `<div class="still-box" style="--ratio:${ratio}" aria-hidden="true">${html}</div>`;
}

/** What an inset shows. */
export interface InsetOptions {
  readonly inset: Inset;
  readonly scene: MapScene;
  /** Land, fine enough for the inset's scale: `geo/base/land-detail`. */
  readonly land: FeatureCollection;
  /** Size of the inset in CSS pixels. */
  readonly reference: Size;
  readonly palette?: Palette;
}

/** A dense part of the theatre, drawn larger: a still map of its own that is cut at its edge. */
export function insetMarkup({ inset, ...options }: InsetOptions): string {
  const { ratio, html } = contents({ ...options, bounds: inset.bounds }, true);
  return `<div class="still-inset" data-inset="${inset.id}" style="--ratio:${ratio}" aria-hidden="true">${html}</div>`;
}
