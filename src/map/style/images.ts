import { facilityStatus } from '../../domain/service.ts';
import type { Reclamation } from '../../domain/geometry.ts';
import type { Theme } from '../../state/app-state.ts';
import type { Drawing } from './drawing.ts';
import { mapThemes, paletteOf } from './palettes.ts';
import type { Palette } from './palettes.ts';
import {
  circlePath,
  hoverMarks,
  lookColor,
  looks,
  selectionMarks,
  stateMargin,
  symbolBox,
  symbolMarks,
  symbolRadii,
} from './symbols.ts';
import type { SymbolLook } from './symbols.ts';

export type ReclamationStatus = Reclamation['features'][number]['properties']['status'];

/** Side of the hatch's tile in pixels: 7 px between lines at 45° make 9.9, and tiles must be whole. */
const hatchTile = 10;

/** Three strokes, so that the tile's corners carry the line of its neighbours. */
const hatchLines = `M-2 2L2 -2M-2 ${hatchTile + 2}L${hatchTile + 2} -2M${hatchTile - 2} ${hatchTile + 2}L${hatchTile + 2} ${hatchTile - 2}`;

/** The hatch of land that is to be won from the sea, as a seamless tile. */
export function hatchDrawing(look: SymbolLook, status: ReclamationStatus, palette: Palette): Drawing {
  const color = lookColor(look, palette);
  const box: Drawing['box'] = [0, 0, hatchTile, hatchTile];
  const square = `M0 0H${hatchTile}V${hatchTile}H0Z`;
  const ground = { d: square, fill: palette.land, fillOpacity: 0.55, stroke: null };
  if (status === 'filled') return { box, marks: [ground, { d: square, fill: color, fillOpacity: 0.38, stroke: null }] };
  const lines = { d: hatchLines, fill: null, stroke: color, strokeWidth: 1.3 };
  if (status === 'planned') return { box, marks: [ground, lines] };
  return { box, marks: [ground, { d: square, fill: color, fillOpacity: 0.16, stroke: null }, lines] };
}

/** The ring at the start of a move. */
export function ringDrawing(palette: Palette): Drawing {
  const d = circlePath(5);
  return {
    box: [-9, -9, 18, 18],
    marks: [
      { d, fill: null, stroke: palette.land, strokeWidth: 5.5 },
      { d, fill: palette.land, stroke: palette.ink, strokeWidth: 2.2 },
    ],
  };
}

/** The head of an arrow that points north; its tip is the box's centre. */
export function arrowDrawing(palette: Palette): Drawing {
  const d = 'M0 0L4.6 12.5L0 10.4L-4.6 12.5Z';
  return {
    box: [-16, -16, 32, 32],
    marks: [
      { d, fill: palette.land, stroke: palette.land, strokeWidth: 4 },
      { d, fill: palette.ink, stroke: null },
    ],
  };
}

/** The dot of a town. */
export function townDrawing(palette: Palette): Drawing {
  return {
    box: [-4, -4, 8, 8],
    marks: [{ d: circlePath(2), fill: palette.land, stroke: palette.townName, strokeWidth: 1.1 }],
  };
}

/** The drawing for a symbol's image id, or null. */
function symbolDrawing(parts: readonly string[], palette: Palette): Drawing | null {
  const [variant, lookWord, statusWord, radiusWord] = parts;
  const look = looks.find((each) => each === lookWord);
  const status = facilityStatus.find((each) => each === statusWord);
  const r = symbolRadii.find((each) => String(each) === radiusWord);
  if (look === undefined || status === undefined || r === undefined) return null;
  // At rest the box is tight, since names keep clear of it.
  if (variant === 'symbol') return { box: symbolBox(look, r), marks: symbolMarks({ look, status }, r, palette) };
  const box = symbolBox(look, r, stateMargin);
  if (variant === 'hover') return { box, marks: hoverMarks({ look, status }, r, palette) };
  return variant === 'selection' ? { box, marks: selectionMarks({ look, status }, r, palette) } : null;
}

/**
 * What an image of the style shows: `paper/symbol/marine-corps/in-use/7`, `paper/hatch/navy/planned`,
 * `paper/ring`, `paper/arrow`, `paper/town`. Null for other ids.
 */
export function imageDrawing(id: string): Drawing | null {
  const [themeWord, ...parts] = id.split('/');
  const theme = mapThemes.find((each) => each === themeWord);
  if (theme === undefined) return null;
  const palette = paletteOf(theme);
  switch (parts[0]) {
    case 'ring':
      return ringDrawing(palette);
    case 'arrow':
      return arrowDrawing(palette);
    case 'town':
      return townDrawing(palette);
    case 'hatch': {
      const look = looks.find((each) => each === parts[1]);
      const status = reclamationStatuses.find((each) => each === parts[2]);
      return look === undefined || status === undefined ? null : hatchDrawing(look, status, palette);
    }
    default:
      return symbolDrawing(parts, palette);
  }
}

export const reclamationStatuses: readonly ReclamationStatus[] = ['filled', 'underway', 'planned'];

/** The image id of something that has one picture in each theme. */
export function imageId(theme: Theme, name: 'ring' | 'arrow' | 'town'): string {
  return `${theme}/${name}`;
}
