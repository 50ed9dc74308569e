/** A path with its paint; lengths in CSS pixels. */
export interface Mark {
  /** SVG path data, also understood by `Path2D`. */
  readonly d: string;
  readonly fill: string | null;
  readonly fillOpacity?: number;
  readonly stroke: string | null;
  readonly strokeOpacity?: number;
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
}

/** A small picture: marks in a box, painted in order. */
export interface Drawing {
  /** Left, top, width and height of the box, in CSS pixels. */
  readonly box: readonly [x: number, y: number, width: number, height: number];
  readonly marks: readonly Mark[];
}

/** The attributes of a mark's SVG `<path>`, under their SVG names. */
export function markAttributes(mark: Mark): Readonly<Record<string, string>> {
  return {
    d: mark.d,
    fill: mark.fill ?? 'none',
    ...(mark.fillOpacity === undefined ? {} : { 'fill-opacity': String(mark.fillOpacity) }),
    ...(mark.stroke === null ? {} : { stroke: mark.stroke, 'stroke-width': String(mark.strokeWidth ?? 1) }),
    ...(mark.strokeOpacity === undefined ? {} : { 'stroke-opacity': String(mark.strokeOpacity) }),
    ...(mark.dash === undefined ? {} : { 'stroke-dasharray': mark.dash.join(' ') }),
  };
}

/** The marks as SVG `<path>` elements; the colours must come from a palette. */
export function marksSvg(marks: readonly Mark[]): string {
  return marks
    .map((mark) => {
      const attributes = Object.entries(markAttributes(mark)).map(([name, value]) => `${name}="${value}"`);
      return `<path ${attributes.join(' ')}/>`;
    })
    .join('');
}
