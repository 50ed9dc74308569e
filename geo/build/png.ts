import { Failure } from './failure.ts';
import { importPackage } from './fetch.ts';

type Deflate = (data: Uint8Array, options: { level: 9; mem: 8 }) => Uint8Array;

/** An image of one colour whose opacity takes few steps. */
export interface Stencil {
  readonly width: number;
  readonly height: number;
  /** Index into `alphas` for each pixel, row by row. */
  readonly steps: Uint8Array;
  /** Opacity of each step, 0 to 255; at most 16 steps. */
  readonly alphas: readonly number[];
  readonly colour: readonly [red: number, green: number, blue: number];
}

/** Encodes a stencil as a PNG with a palette and 4 bits per pixel (ISO/IEC 15948); the same bytes everywhere. */
export async function encodePng(image: Stencil): Promise<Buffer> {
  const { width, height, steps, alphas, colour } = image;
  if (alphas.length > 16) throw new Failure(`PNG: expected at most 16 steps, found ${alphas.length}`);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([4, 3, 0, 0, 0], 8);
  const rowBytes = 1 + Math.ceil(width / 2);
  const rows = new Uint8Array(rowBytes * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const place = y * rowBytes + 1 + (x >> 1);
      rows[place] = (rows[place] ?? 0) | ((steps[y * width + x] ?? 0) << (x % 2 === 0 ? 4 : 0));
    }
  }
  const deflate = await loadDeflate();
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(alphas.flatMap(() => [...colour]))),
    chunk('tRNS', Buffer.from(alphas)),
    chunk('IDAT', Buffer.from(deflate(rows, { level: 9, mem: 8 }))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The compressor of the pinned package: Node's own may differ between versions and processors. */
async function loadDeflate(): Promise<Deflate> {
  const module = await importPackage(['fflate'], 'esm/index.mjs');
  if (typeof module['zlibSync'] !== 'function') throw new Failure('fflate: expected a function zlibSync');
  return module['zlibSync'] as Deflate;
}

/** A chunk with its length and checksum. */
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

/** CRC-32 as PNG's annex D gives it. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
