import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execPath } from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesBelow, root, textOf } from './project.ts';
import { allowed, forbidden, habits, type Snippet } from './snippets.ts';

/** Rules that a snippet breaks, by the folder that it stands in. */
let broken: ReadonlyMap<string, readonly string[]> = new Map();
let workshop = '';

/** Every snippet gets a copy of the project's layout of its own, so that two may have one path. */
const all: readonly Snippet[] = [...forbidden, ...allowed, ...habits];
const homeOf = (snippet: Snippet): string => `case-${all.indexOf(snippet)}`;
const rulesBrokenBy = (snippet: Snippet): readonly string[] => broken.get(homeOf(snippet)) ?? [];

function lint(folder: string): ReadonlyMap<string, readonly string[]> {
  const { stdout } = spawnSync(execPath, [join(root, 'node_modules/oxlint/bin/oxlint'), '--format', 'json', folder], {
    encoding: 'utf8',
  });
  const { diagnostics } = JSON.parse(stdout) as {
    readonly diagnostics: readonly { readonly code: string; readonly filename: string }[];
  };
  const found = new Map<string, string[]>();
  for (const { code, filename } of diagnostics) {
    const home = /case-\d+/.exec(filename)?.[0] ?? filename;
    found.set(home, [...(found.get(home) ?? []), code.replace(/^.*\((.*)\)$/, '$1')]);
  }
  return found;
}

beforeAll(() => {
  workshop = mkdtempSync(join(tmpdir(), 'anpo-atlas-rules-'));
  for (const snippet of all) {
    const file = join(workshop, homeOf(snippet), snippet.path);
    mkdirSync(dirname(file), { recursive: true });
    copyFileSync(join(root, '.oxlintrc.json'), join(workshop, homeOf(snippet), '.oxlintrc.json'));
    writeFileSync(file, snippet.code);
  }
  broken = lint(workshop);
});

afterAll(() => rmSync(workshop, { recursive: true, force: true }));

describe('an import that the house forbids is refused', () => {
  test.each(forbidden)('$path: $code', (snippet) => {
    expect(rulesBrokenBy(snippet)).toContain('no-restricted-imports');
  });
});

describe('an import that the house allows passes', () => {
  test.each(allowed)('$path: $code', (snippet) => {
    expect(rulesBrokenBy(snippet)).toEqual([]);
  });
});

describe('a habit that the house does without is refused', () => {
  test.each(habits)('$path: $rule', (snippet) => {
    expect(rulesBrokenBy(snippet)).toContain(snippet.rule);
  });
});

describe('the rules reach everything', () => {
  const rooms = readdirSync(join(root, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) =>
      entry.name === 'map'
        ? readdirSync(join(root, 'src/map')).map((name) => `src/map/${name}`)
        : [`src/${entry.name}`],
    );

  test.each(rooms)('%s has a list of what it may import, and a snippet that proves it', (room) => {
    expect(textOf('.oxlintrc.json')).toContain(`"files": ["${room}/**"]`);
    expect(forbidden.some((snippet) => snippet.path.startsWith(`${room}/`))).toBe(true);
  });

  test('no file switches an import rule off', () => {
    const silenced = filesBelow('src').filter((path) =>
      /(?:oxlint|eslint)-disable[^\n]*no-restricted-imports|(?:oxlint|eslint)-disable(?:-next-line|-line)?\s*(?:\*\/|\n|$)/.test(
        textOf(path),
      ),
    );
    expect(silenced).toEqual([]);
  });
});
