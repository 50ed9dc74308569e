import type { Box } from './rings.ts';

/** Side of a cell, in units of 1e-5 degree: a tenth of a degree. */
const cellUnits = 10_000;
const columns = 10_000;

/** A spatial index: items filed under every square cell that their box touches. */
export class Grid<T> {
  readonly #cells = new Map<number, T[]>();

  /** Files an item under the cells of a box. */
  add(item: T, box: Box): void {
    for (const key of cellsOf(box)) {
      const items = this.#cells.get(key);
      if (items === undefined) this.#cells.set(key, [item]);
      else items.push(item);
    }
  }

  /** Whether any item filed near the box satisfies the test; an item may be tried more than once. */
  some(box: Box, test: (item: T) => boolean): boolean {
    for (const key of cellsOf(box)) {
      const items = this.#cells.get(key);
      if (items === undefined) continue;
      for (const item of items) if (test(item)) return true;
    }
    return false;
  }
}

/** Keys of the cells that a box touches. */
function* cellsOf(box: Box): Generator<number> {
  const [west, south, east, north] = [cell(box[0]), cell(box[1]), cell(box[2]), cell(box[3])];
  for (let row = south; row <= north; row += 1) {
    for (let column = west; column <= east; column += 1) yield row * columns + column;
  }
}

/** Row or column of a coordinate. */
function cell(value: number): number {
  return Math.floor(value / cellUnits);
}
