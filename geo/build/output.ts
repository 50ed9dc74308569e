import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { baseFolder } from './paths.ts';

/** A derived file in memory. */
export interface Output {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A JSON file, one line, with a newline at its end. */
export function jsonOutput(name: string, value: unknown): Output {
  return { name, bytes: Buffer.from(`${JSON.stringify(value)}\n`, 'utf8') };
}

/** Writes the files to `geo/base`. */
export function writeOutputs(outputs: readonly Output[]): void {
  mkdirSync(baseFolder, { recursive: true });
  for (const { name, bytes } of outputs) writeFileSync(join(baseFolder, name), bytes);
}

/** Names of the files that are missing in `geo/base` or differ from those in memory. */
export function differing(outputs: readonly Output[]): string[] {
  return outputs
    .filter(({ name, bytes }) => {
      const path = join(baseFolder, name);
      return !existsSync(path) || !readFileSync(path).equals(bytes);
    })
    .map(({ name }) => name);
}

/** One line about a file: bytes, bytes after brotli at quality 11, positions. */
export function describe({ name, bytes }: Output): string {
  const isText = name.endsWith('json');
  const squeezed = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  const positions = isText ? (bytes.toString('utf8').match(/\[-?[\d.e-]+,-?[\d.e-]+\]/g) ?? []).length : 0;
  const vertices = positions > 0 ? `, ${positions} positions` : '';
  return `${name}: ${bytes.length} bytes, ${squeezed.length} brotli${vertices}`;
}
