import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { Failure, Unavailable, messageOf } from './failure.ts';
import { buildFolder, cacheFolder } from './paths.ts';
import { readTar } from './tar.ts';

/** A package pinned to the hash of its archive. */
export interface Pin {
  readonly name: string;
  readonly kind: 'npm' | 'deb';
  readonly version: string;
  /** Algorithm, dash, base64, as in npm's `dist.integrity`. */
  readonly integrity: string;
}

const pinsFile = join(buildFolder, 'packages.json');

/** Reads the list of pinned packages. */
export function readPins(): Pin[] {
  const list: unknown = JSON.parse(readFileSync(pinsFile, 'utf8'));
  if (!Array.isArray(list)) throw new Failure('geo/build/packages.json: expected a list of packages');
  return list.map((entry: unknown, index) => {
    if (!isPin(entry)) {
      throw new Failure(
        `geo/build/packages.json: [${index}]: expected name, version, kind "npm" or "deb", and integrity "sha512-…" or "sha256-…"`,
      );
    }
    return entry;
  });
}

/** Whether a value is a pin. */
function isPin(value: unknown): value is Pin {
  if (typeof value !== 'object' || value === null) return false;
  const { name, kind, version, integrity } = value as Record<string, unknown>;
  return (
    typeof name === 'string' &&
    (kind === 'npm' || kind === 'deb') &&
    typeof version === 'string' &&
    typeof integrity === 'string' &&
    /^sha(256|512)-[A-Za-z0-9+/]+=*$/.test(integrity)
  );
}

/** The pin of a package, by name. */
function pinOf(name: string): Pin {
  const pin = readPins().find((candidate) => candidate.name === name);
  if (pin === undefined) throw new Failure(`geo/build/packages.json: expected an entry for ${name}`);
  return pin;
}

/** Returns the bytes of a package's archive, from the cache or its registry, checked against the pin. */
function archiveOf(pin: Pin): Buffer {
  const suffix = pin.kind === 'npm' ? 'tgz' : 'deb';
  const path = join(cacheFolder, `${pin.name}@${pin.version}.${suffix}`.replace(/[/:]/g, '+'));
  if (!existsSync(path)) {
    mkdirSync(cacheFolder, { recursive: true });
    const folder = `${path}.part`;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    try {
      download(pin, folder);
      const file = readdirSync(folder).find((name) => name.endsWith(`.${suffix}`));
      if (file === undefined)
        throw new Unavailable(`${pin.name}@${pin.version}: expected the client to leave a .${suffix} file`);
      renameSync(join(folder, file), path);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const bytes = readFileSync(path);
  const [algorithm = 'sha512'] = pin.integrity.split('-', 1);
  const found = `${algorithm}-${createHash(algorithm).update(bytes).digest('base64')}`;
  if (found !== pin.integrity) {
    throw new Failure(
      `${pin.name}@${pin.version}: wrong hash: expected ${pin.integrity} (geo/build/packages.json), found ${found} in ${path}; delete that file to fetch it again`,
    );
  }
  return bytes;
}

/** Has the registry's own client put the archive into a folder. */
function download(pin: Pin, folder: string): void {
  try {
    if (pin.kind === 'npm') {
      execFileSync('npm', ['pack', `${pin.name}@${pin.version}`, '--silent', '--pack-destination', folder], {
        stdio: 'pipe',
      });
    } else {
      execFileSync('apt-get', ['download', `${pin.name}=${pin.version}`], {
        cwd: folder,
        stdio: 'pipe',
      });
    }
  } catch (error) {
    const client = pin.kind === 'npm' ? 'npm pack' : 'apt-get download';
    throw new Unavailable(`${pin.name}@${pin.version}: "${client}" failed: ${messageOf(error)}`);
  }
}

/** Reads files of a pinned package; npm paths start with "package/". */
export function readPackage(name: string, wanted: (path: string) => boolean): Map<string, Buffer> {
  const pin = pinOf(name);
  const archive = archiveOf(pin);
  const label = `${pin.name}@${pin.version}`;
  if (pin.kind === 'npm') return readTar(gunzipSync(archive), label, wanted);
  const part = join(cacheFolder, 'unpacking.deb');
  writeFileSync(part, archive);
  try {
    const tar = execFileSync('dpkg-deb', ['--fsys-tarfile', part], {
      maxBuffer: 2 ** 30,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return readTar(tar, label, wanted);
  } catch (error) {
    throw new Unavailable(`${label}: "dpkg-deb --fsys-tarfile" failed: ${messageOf(error)}`);
  } finally {
    rmSync(part, { force: true });
  }
}

/** Reads one JSON file of a pinned package. */
export function readPackageJson(name: string, path: string): unknown {
  const bytes = readPackage(name, (candidate) => candidate === path).get(path);
  if (bytes === undefined) throw new Failure(`${name}: expected a file ${path}`);
  return JSON.parse(bytes.toString('utf8'));
}

/** Unpacks pinned npm packages side by side, and imports a module of the first. */
export async function importPackage(
  names: readonly [string, ...string[]],
  module: string,
): Promise<Record<string, unknown>> {
  const folder = join(cacheFolder, 'node_modules');
  for (const name of names) {
    for (const [path, bytes] of readPackage(name, () => true)) {
      const target = join(folder, name, path.replace(/^package\//, ''));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, bytes);
    }
  }
  const loaded: unknown = await import(pathToFileURL(join(folder, names[0], module)).href);
  if (typeof loaded !== 'object' || loaded === null) throw new Failure(`${names[0]}/${module}: expected a module`);
  return loaded as Record<string, unknown>;
}
