import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseFile, readContent } from '../../src/data/read.ts';
import { contentFiles, contentFolders, problemLine } from '../../src/domain/content.ts';
import { geoDir, projectDir } from '../support/content.ts';

describe('parseFile', () => {
  const schema = z.array(
    z.strictObject({ id: z.string().regex(/^[a-z]+$/, 'expected a lower-case id'), year: z.number() }),
  );

  test('gives the value of a good file', () => {
    expect(parseFile('x.json', '[{"id":"a","year":1960}]', schema)).toEqual({ value: [{ id: 'a', year: 1960 }] });
  });

  test('names the file, the path inside it and what was expected there', () => {
    const result = parseFile('x.json', '[{"id":"a","year":1960},{"id":"B","year":"1960"}]', schema);
    if (!('problems' in result)) throw new Error('expected problems');
    expect(result.problems.map(({ file, path }) => [file, path])).toEqual([
      ['x.json', '/1/id'],
      ['x.json', '/1/year'],
    ]);
    expect(result.problems[0]?.expectation).toBe('expected a lower-case id');
    expect(result.problems[1]?.expectation).toMatch(/expected number/i);
  });

  test.each(['', '{', '[1,]', '<!doctype html>', '\u0000'])('says that "%s" is no JSON', (text) => {
    const result = parseFile('x.json', text, schema);
    if (!('problems' in result)) throw new Error('expected problems');
    expect(result.problems).toHaveLength(1);
    expect(result.problems[0]).toMatchObject({
      file: 'x.json',
      path: '/',
      expectation: expect.stringMatching(/^expected JSON: /) as string,
    });
  });

  test('says what is wrong with the whole', () => {
    const result = parseFile('x.json', '{}', schema);
    if (!('problems' in result)) throw new Error('expected problems');
    expect(result.problems[0]).toMatchObject({ file: 'x.json', path: '/' });
  });

  test('lets nothing through that the schema does not know', () => {
    const result = parseFile('x.json', '[{"id":"a","year":1960,"note":"typo"}]', schema);
    expect('problems' in result && result.problems[0]?.expectation).toMatch(/note/);
  });
});

describe('the schemas', () => {
  const read = (file: string): string => readFileSync(join(geoDir, file), 'utf8');
  const broken = (file: keyof typeof contentFiles, from: RegExp, to: string) => {
    const text = read(file);
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    const result = parseFile(file, changed, contentFiles[file]);
    if (!('problems' in result)) throw new Error('expected problems');
    return result.problems.map(problemLine).join('\n');
  };

  test.each([
    [
      'events.json',
      /"date": "1945-04-01"/,
      '"date": "1945-04-31"',
      /^geo\/events\.json {2}\/0\/date {2}expected YYYY, YYYY-MM or YYYY-MM-DD$/m,
    ],
    [
      'events.json',
      /"en": "[^"]+"/,
      '"en": "  "',
      /^geo\/events\.json {2}\/0\/title\/en {2}expected text, found an empty string$/m,
    ],
    [
      'events.json',
      /"sources": \[[^\]]+\]/,
      '"sources": []',
      /^geo\/events\.json {2}\/0\/sources {2}expected at least one source id$/m,
    ],
    [
      'events.json',
      /"id": "T001"/,
      '"id": "t1"',
      /^geo\/events\.json {2}\/0\/id {2}expected an event id such as "T001"$/m,
    ],
    [
      'claims.json',
      /"id": "A01"/,
      '"id": "C01"',
      /^geo\/claims\.json {2}\/0\/id {2}expected a claim id such as "A01"$/m,
    ],
    [
      'places.geojson',
      /127\.95,/,
      '127.951234,',
      /^geo\/places\.geojson {2}\/features\/0\/geometry\/coordinates {2}expected at most five decimals$/m,
    ],
    [
      'places.geojson',
      /"reading": "[^"]+"/,
      '"reading": "沖縄"',
      /^geo\/places\.geojson {2}\/features\/0\/properties\/reading {2}expected a reading in kana$/m,
    ],
    [
      'places.geojson',
      /"id": "okinawa",\s+"name"/,
      '"id": "Okinawa", "name"',
      /^geo\/places\.geojson {2}\/features\/0\/properties\/id {2}expected a lower-case id/m,
    ],
    ['sources.json', /"url": "[^"]+"/, '"url": "www.mofa.go.jp"', /^geo\/sources\.json {2}\/\d+\/url {2}.+$/m],
    // A link of the page must not be able to run anything.
    ['sources.json', /"url": "[^"]+"/, '"url": "javascript:alert(1)"', /^geo\/sources\.json {2}\/\d+\/url {2}.+$/m],
  ] as const)('of %s refuse %s as %s', (file, from, to, sentence) => {
    expect(broken(file, from, to)).toMatch(sentence);
  });

  test('do not let a text be in one language only', () => {
    expect(broken('events.json', /,\s*"ja": "[^"]+"/, '')).toMatch(/^geo\/events\.json {2}\/0\/title\/ja {2}/m);
  });
});

describe('a folder of content', () => {
  let dir = '';
  const copy = (): void => {
    for (const name of readdirSync(geoDir))
      if (name !== 'build')
        cpSync(join(geoDir, name), join(dir, name), {
          recursive: true,
          filter: (path) => !/land-|depth|relief/.test(path),
        });
  };
  const edit = (file: string, change: (text: string) => string): void =>
    writeFileSync(join(dir, file), change(readFileSync(join(dir, file), 'utf8')));
  /** Runs the check as `npm run check:geo` does. */
  const check = async (
    folder: string,
  ): Promise<{ readonly code: number; readonly out: string; readonly err: string }> => {
    const tsx = join(projectDir, 'node_modules/tsx/dist/cli.mjs');
    try {
      const { stdout, stderr } = await promisify(execFile)(process.execPath, [tsx, 'src/data/check.ts', folder], {
        cwd: projectDir,
      });
      return { code: 0, out: stdout, err: stderr };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { code, out: stdout, err: stderr };
    }
  };

  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'anpo-atlas-geo-'));
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  test('that is whole is read, and the check counts what there is', async () => {
    copy();
    const { code, out, err } = await check(dir);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toMatch(/^facilities 95$/m);
    expect(out).toMatch(/^controversies 26$/m);
    expect(out).toMatch(/^instruments 21$/m);
  }, 30_000);

  test('with a broken record stops the check with a line for it', async () => {
    copy();
    edit('events.json', (text) => text.replace('"1945-04-01"', '"1945-04-31"'));
    edit('places.geojson', (text) => text.replace('"reading": "', '"reading": "漢字'));
    const { code, err, out } = await check(dir);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toMatch(/^geo\/events\.json {2}\/0\/date {2}expected YYYY, YYYY-MM or YYYY-MM-DD$/m);
    expect(err).toMatch(/^geo\/places\.geojson {2}\/features\/0\/properties\/reading {2}expected a reading in kana$/m);
    expect(err).toMatch(/^2 problems in the content$/m);
  }, 30_000);

  test('with a dangling id stops the check with a line for it', async () => {
    copy();
    edit('events.json', (text) => text.replace('"okinawa"', '"atlantis"'));
    const { code, err } = await check(dir);
    expect(code).toBe(1);
    expect(err).toMatch(
      /^geo\/events\.json {2}\/0\/placeIds\/0 {2}expected the id of a place that exists, found "atlantis"$/m,
    );
  }, 30_000);

  test('that is not there stops the check', async () => {
    const { code, err } = await check(join(dir, 'nowhere'));
    expect(code).toBe(1);
    for (const file of Object.keys(contentFiles))
      expect(err).toContain(`geo/${file}  /  expected this file, found none`);
    for (const folder of Object.keys(contentFolders))
      expect(err).toContain(`geo/${folder}  /  expected a folder with .json files`);
  }, 30_000);

  test.each(Object.keys(contentFiles))('without %s is not read', (file) => {
    copy();
    unlinkSync(join(dir, file));
    const result = readContent(dir);
    expect(result.ok).toBe(false);
    if (!result.ok)
      expect(result.problems).toContainEqual({ file, path: '/', expectation: 'expected this file, found none' });
    expect(existsSync(join(dir, file))).toBe(false);
  });

  test('with a file cut short names it and reads the others', () => {
    copy();
    edit('controversies/henoko.json', (text) => text.slice(0, 500));
    edit('links/articles.json', (text) => text.slice(0, 500));
    const result = readContent(dir);
    if (result.ok) throw new Error('expected problems');
    expect(result.problems.map(({ file, path }) => [file, path])).toEqual([
      ['controversies/henoko.json', '/'],
      ['links/articles.json', '/'],
    ]);
    for (const problem of result.problems) expect(problem.expectation).toMatch(/^expected JSON: /);
  });
});
