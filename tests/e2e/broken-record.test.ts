import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { env, execPath } from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-geo-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  readonly code: number;
  readonly said: string;
}

/** Runs a script as a person's terminal would: Vitest's own variables would change what Vite builds. */
function run(command: readonly string[], cwd = '.'): Promise<Outcome> {
  const { VITEST: _, NODE_ENV: __, ...usual } = env;
  return new Promise((done) => {
    execFile(execPath, [...command], { cwd, env: usual, maxBuffer: 10_000_000 }, (error, out, err) => {
      done({ code: error === null ? 0 : Number(error.code ?? 1), said: out + err });
    });
  });
}

/** A copy of the content in which one file was changed. */
function contentWith(file: string, change: (text: string) => string): string {
  const copy = join(folder, 'geo');
  rmSync(copy, { recursive: true, force: true });
  cpSync('geo', copy, { recursive: true });
  const path = join(copy, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`expected a change in ${file}`);
  writeFileSync(path, after);
  return copy;
}

const check = [join('node_modules', 'tsx', 'dist', 'cli.mjs'), join('src', 'data', 'check.ts')];

describe('a broken record', () => {
  test('none: the content is counted', async () => {
    const { code, said } = await run([...check, 'geo']);
    expect(said).toContain('facilities 95');
    expect(code).toBe(0);
  });

  test.each([
    [
      'an unknown status',
      'places.geojson',
      (text: string) => text.replace('"status": "in-use"', '"status": "secret"'),
      /^geo\/places\.geojson\s+\/features\/\d+\/properties\/facility\/status\b.*expected/im,
    ],
    [
      'a link to nowhere',
      'links/articles.json',
      (text: string) => text.replace(/"id": "1960-VI"/, '"id": "1960-XL"'),
      /links\/.*1960-XL/,
    ],
    [
      'a file cut in half',
      'events.json',
      (text: string) => text.slice(0, text.length / 2),
      /events\.json.*expected JSON/,
    ],
    [
      'a missing language',
      'layers.json',
      (text: string) => text.replace(/"ja": "[^"]*"/, '"ja": ""'),
      /layers\.json.*\/0\/name\/ja/,
    ],
  ] as const)('%s is named with file, path and expectation', async (_, file, change, sentence) => {
    const { code, said } = await run([...check, contentWith(file, change)]);
    expect(said).toMatch(sentence);
    expect(said).toMatch(/\d+ problems? in the content/);
    expect(code).toBe(1);
  });

  test('stops the build with its sentence', async () => {
    // The build of a copy of the project: it writes where the configuration says, never over the site under test.
    contentWith('layers.json', (text) => text.replace('"onByDefault": true', '"onByDefault": "yes"'));
    for (const item of ['src', 'index.html', 'package.json', 'tsconfig.json', 'vite.config.ts'])
      cpSync(item, join(folder, item), { recursive: true });
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'dir');
    const { code, said } = await run([join('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--app'], folder);
    expect(said).toMatch(/layers\.json.*\/0\/onByDefault/);
    expect(code).not.toBe(0);
    expect(existsSync(join(folder, 'dist'))).toBe(false);
  });
});
