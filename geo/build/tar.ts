import { Failure } from './failure.ts';

const block = 512;

/**
 * Reads the regular files of a POSIX (ustar or GNU) tar archive whose paths satisfy the filter.
 * `label` names the archive in errors. Paths come without a leading "./".
 */
export function readTar(archive: Buffer, label: string, wanted: (path: string) => boolean): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  let longName: string | undefined;
  for (let offset = 0; offset + block <= archive.length;) {
    const header = archive.subarray(offset, offset + block);
    if (header[0] === 0) break;
    const size = Number.parseInt(text(header, 124, 12), 8);
    if (!Number.isInteger(size))
      throw new Failure(`${label}: byte ${offset + 124}: expected an octal size in the tar header`);
    const body = archive.subarray(offset + block, offset + block + size);
    const type = text(header, 156, 1);
    if (type === 'L') longName = body.toString('utf8').replace(/\0.*$/s, '');
    else {
      const prefix = text(header, 257, 5) === 'ustar' && header[263] === 0x30 ? text(header, 345, 155) : '';
      const short = text(header, 0, 100);
      const path = (longName ?? (prefix === '' ? short : `${prefix}/${short}`)).replace(/^\.\//, '');
      longName = undefined;
      if ((type === '0' || type === '') && wanted(path)) files.set(path, body);
    }
    offset += block + Math.ceil(size / block) * block;
  }
  return files;
}

/** A field of a header, up to its first NUL. */
function text(header: Buffer, start: number, length: number): string {
  return header
    .toString('utf8', start, start + length)
    .replace(/\0.*$/s, '')
    .trim();
}
