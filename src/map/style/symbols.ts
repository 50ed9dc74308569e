import { service } from '../../domain/service.ts';
import type { FacilityStatus, Service } from '../../domain/service.ts';
import type { Drawing, Mark } from './drawing.ts';
import type { Palette } from './palettes.ts';

/** What colour and shape a symbol takes: a service's, or the treaty's disc for tied places. */
export type SymbolLook = Service | 'ties';

export const looks = ['ties', ...service] as const satisfies readonly SymbolLook[];

/** A symbol as it stands for a facility. */
export interface SymbolKind {
  readonly look: SymbolLook;
  readonly status: FacilityStatus;
}

/** Radii of the circles whose area the symbols have, in CSS pixels, smallest first. */
export const symbolRadii = [4, 5, 6, 7, 8.5, 10, 12, 14.5] as const;
export type SymbolRadius = (typeof symbolRadii)[number];

/** Width of the light edge around every symbol, in CSS pixels. */
const casing = 1.3;

/** How much wider the yellow shape under a selected symbol is, in CSS pixels. */
const selectionMargin = 3.2;

/**
 * The radius for an area: 3.2 + 0.19 √(ha/π), taken to the nearest step. A facility without a known
 * area has the smallest.
 */
export function symbolRadius(areaHa: number | null): SymbolRadius {
  const wanted = areaHa === null ? 0 : 3.2 + 0.19 * Math.sqrt(areaHa / Math.PI);
  return symbolRadii.reduce((best, step) => (Math.abs(step - wanted) < Math.abs(best - wanted) ? step : best));
}

const shapes = {
  'marine-corps': 'diamond',
  'air-force': 'circle',
  navy: 'square',
  army: 'triangle-up',
  shared: 'triangle-down',
  ties: 'circle',
} as const satisfies Record<SymbolLook, string>;

/** Rounds to hundredths of a pixel, to keep path data short. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A closed path through points. */
function polygon(points: readonly (readonly [x: number, y: number])[]): string {
  return `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`;
}

/** A circle around the origin as path data. */
export function circlePath(r: number): string {
  const radius = round(r);
  return `M${-radius} 0A${radius} ${radius} 0 1 1 ${radius} 0A${radius} ${radius} 0 1 1 ${-radius} 0Z`;
}

/**
 * The outline of a symbol around the origin, as SVG path data. All shapes have the area of a circle
 * of radius `r` (CSS pixels): square side √π r, diamond half-diagonal √(π/2) r, triangle side 2.69 r.
 */
export function symbolPath(look: SymbolLook, r: number): string {
  const half = (Math.sqrt(Math.PI) / 2) * r;
  const diagonal = Math.sqrt(Math.PI / 2) * r;
  const side = Math.sqrt((4 * Math.PI) / Math.sqrt(3)) * r;
  const apex = side / Math.sqrt(3);
  switch (shapes[look]) {
    case 'circle':
      return circlePath(r);
    case 'square':
      return polygon([
        [-half, -half],
        [half, -half],
        [half, half],
        [-half, half],
      ]);
    case 'diamond':
      return polygon([
        [0, -diagonal],
        [diagonal, 0],
        [0, diagonal],
        [-diagonal, 0],
      ]);
    case 'triangle-up':
      return polygon([
        [0, -apex],
        [side / 2, apex / 2],
        [-side / 2, apex / 2],
      ]);
    case 'triangle-down':
      return polygon([
        [0, apex],
        [side / 2, -apex / 2],
        [-side / 2, -apex / 2],
      ]);
  }
}

/** The colour of a look. */
export function lookColor(look: SymbolLook, palette: Palette): string {
  return look === 'ties' ? palette.lens : palette.services[look];
}

/** A symbol's marks around the origin for a radius in CSS pixels; the light casing comes first. */
export function symbolMarks(kind: SymbolKind, r: number, palette: Palette): readonly Mark[] {
  const d = symbolPath(kind.look, r);
  const color = lookColor(kind.look, palette);
  const edge: Mark = { d, fill: null, stroke: palette.land, strokeWidth: casing * 2 };
  const line = Math.max(1.4, r * 0.22);
  // Hollow shapes lose half a line's width inwards, so that they look as large as filled ones.
  const inner = symbolPath(kind.look, r - line / 2);
  switch (kind.status) {
    case 'in-use':
      return [edge, { d, fill: color, stroke: null }];
    case 'planned':
      return [edge, { d: inner, fill: palette.land, stroke: color, strokeWidth: line, dash: [2.4, 1.7] }];
    case 'listed-unused':
      return [
        edge,
        { d: inner, fill: palette.land, stroke: color, strokeWidth: line },
        { d: circlePath(r * 0.28), fill: color, stroke: null },
      ];
    case 'returned': {
      const reach = round(r * 0.62);
      return [
        edge,
        { d: inner, fill: palette.land, stroke: palette.ink3, strokeWidth: 1.2 },
        { d: `M${-reach} ${reach}L${reach} ${-reach}`, fill: null, stroke: palette.ink3, strokeWidth: 1.2 },
      ];
    }
  }
}

/** The symbol under the pointer: one pixel larger, with an ink edge. */
export function hoverMarks(kind: SymbolKind, r: number, palette: Palette): readonly Mark[] {
  const d = symbolPath(kind.look, r + 1);
  return [
    { d, fill: null, stroke: palette.land, strokeWidth: casing * 4 },
    { d, fill: null, stroke: palette.ink, strokeWidth: casing * 2 },
    ...symbolMarks(kind, r + 1, palette).slice(1),
  ];
}

/**
 * A selected symbol: the yellow shape with an ink edge under it. It is drawn above its neighbours, and
 * without the light casing, which would leave little of the yellow.
 */
export function selectionMarks(kind: SymbolKind, r: number, palette: Palette): readonly Mark[] {
  const d = symbolPath(kind.look, r + selectionMargin);
  return [
    { d, fill: null, stroke: palette.land, strokeWidth: 4.4 },
    { d, fill: palette.hi, stroke: palette.hiEdge, strokeWidth: 1.2 },
    ...symbolMarks(kind, r, palette).slice(1),
  ];
}

/** How far a shape reaches from its centre, as a share of its radius. */
const reaches: Readonly<Record<(typeof shapes)[SymbolLook], number>> = {
  circle: 1,
  square: 0.89,
  diamond: 1.26,
  'triangle-up': 1.56,
  'triangle-down': 1.56,
};

/** How far a symbol with its casing reaches from its centre, in CSS pixels. */
export function symbolReach(look: SymbolLook, r: number): number {
  return Math.round((reaches[shapes[look]] * r + casing) * 10) / 10;
}

/** The square box of a symbol at rest, in CSS pixels; `margin` makes room for its other states. */
export function symbolBox(look: SymbolLook, r: number, margin = 0): Drawing['box'] {
  const reach = Math.ceil(symbolReach(look, r + margin)) + (margin > 0 ? 3 : 0);
  return [-reach, -reach, reach * 2, reach * 2];
}

/** Room that hover and selection need around a symbol, in CSS pixels. */
export const stateMargin = selectionMargin;
