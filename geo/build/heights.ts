import { Failure } from './failure.ts';
import { importPackage, readPackage } from './fetch.ts';

/** A grid of relative heights, row by row from the north-west: 0 the deepest sea, about 80 sea level, 255 the summits. */
export interface Heights {
  readonly values: Float32Array;
  readonly width: number;
  readonly height: number;
}

/** Side of a tile of the package, pixels. */
const tileSide = 675;

type Decode = (
  data: Uint8Array,
  options: { useTArray: true; formatAsRGBA: false },
) => { width: number; height: number; data: Uint8Array };

/**
 * Reads tiles of Marble's "srtm" theme, an equirectangular pyramid with 2·2^level columns and 2^level rows.
 * `columns` and `rows` are half-open ranges.
 */
export async function readHeights(
  level: number,
  columns: readonly [number, number],
  rows: readonly [number, number],
): Promise<Heights> {
  const folder = `usr/share/marble/data/maps/earth/srtm/${level}/`;
  const files = readPackage('marble-qt-data', (path) => path.startsWith(folder));
  const decode = await loadDecoder();
  const width = (columns[1] - columns[0]) * tileSide;
  const height = (rows[1] - rows[0]) * tileSide;
  const values = new Float32Array(width * height);
  for (let row = rows[0]; row < rows[1]; row += 1) {
    for (let column = columns[0]; column < columns[1]; column += 1) {
      const path = `${folder}${digits(row)}/${digits(row)}_${digits(column)}.jpg`;
      const bytes = files.get(path);
      if (bytes === undefined) throw new Failure(`marble-qt-data: expected a file ${path}`);
      const image = decode(bytes, { useTArray: true, formatAsRGBA: false });
      if (image.width !== tileSide || image.height !== tileSide) {
        throw new Failure(
          `marble-qt-data: ${path}: expected ${tileSide} × ${tileSide} pixels, found ${image.width} × ${image.height}`,
        );
      }
      const start = (row - rows[0]) * tileSide * width + (column - columns[0]) * tileSide;
      for (let i = 0; i < tileSide * tileSide; i += 1) {
        values[start + Math.floor(i / tileSide) * width + (i % tileSide)] = image.data[3 * i] ?? 0;
      }
    }
  }
  return { values, width, height };
}

/** The JPEG decoder of the pinned package: plain JavaScript, the same result everywhere. */
async function loadDecoder(): Promise<Decode> {
  const module = await importPackage(['jpeg-js'], 'index.js');
  const exported = module['default'] as { decode?: unknown };
  if (typeof exported.decode !== 'function') throw new Failure('jpeg-js: expected a function decode');
  return exported.decode as Decode;
}

/** Six digits, as in the names of tiles. */
function digits(value: number): string {
  return String(value).padStart(6, '0');
}

/** The value at a column and row; columns wrap around the earth if `wrap`, rows stop at the edge. */
export function heightAt(grid: Heights, column: number, row: number, wrap: boolean): number {
  const x = wrap ? (column + grid.width) % grid.width : Math.min(grid.width - 1, Math.max(0, column));
  const y = Math.min(grid.height - 1, Math.max(0, row));
  return grid.values[y * grid.width + x] ?? 0;
}

/** Means of square blocks of pixels. */
export function shrink(grid: Heights, factor: number): Heights {
  const width = Math.floor(grid.width / factor);
  const height = Math.floor(grid.height / factor);
  const values = new Float32Array(width * height);
  for (let i = 0; i < values.length; i += 1) {
    let sum = 0;
    for (let j = 0; j < factor * factor; j += 1) {
      sum += heightAt(
        grid,
        (i % width) * factor + (j % factor),
        Math.floor(i / width) * factor + Math.floor(j / factor),
        false,
      );
    }
    values[i] = sum / (factor * factor);
  }
  return { values, width, height };
}

/** A binomial blur (1 2 1 in both directions), repeated. */
export function blur(grid: Heights, times: number, wrap: boolean): Heights {
  let current = grid;
  for (let pass = 0; pass < 2 * times; pass += 1) {
    const [dx, dy] = pass % 2 === 0 ? [1, 0] : [0, 1];
    const source = current;
    const values = new Float32Array(grid.values.length);
    for (let i = 0; i < values.length; i += 1) {
      const x = i % grid.width;
      const y = Math.floor(i / grid.width);
      values[i] =
        (heightAt(source, x - dx, y - dy, wrap) +
          2 * heightAt(source, x, y, wrap) +
          heightAt(source, x + dx, y + dy, wrap)) /
        4;
    }
    current = { ...grid, values };
  }
  return current;
}
