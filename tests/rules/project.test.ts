import { describe, expect, test } from 'vitest';
import { exists, filesBelow, textOf } from './project.ts';

const isText = (path: string): boolean => !/\.(?:png|woff2?|ico)$/.test(path);
const lineCount = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

describe('documents', () => {
  const architecture = textOf('ARCHITECTURE.md');

  test('ARCHITECTURE.md has at most 150 lines', () => {
    expect(lineCount(architecture)).toBeLessThanOrEqual(150);
  });

  test.each(['ARCHITECTURE.md', 'README.md', 'CONTRIBUTING.md', 'LICENSE-DATA.md'])(
    'every path that %s names exists',
    (document) => {
      const made = /^(?:dist|\.cache|node_modules)\//;
      const paths = [
        ...textOf(document).matchAll(/`((?:\.{0,2}[\w.-]+\/)+[\w.*{},-]*|[\w-]+\.(?:md|json|ts))`|\]\(([^)#:]+)\)/g),
      ]
        .flatMap(([, quoted, linked]) => quoted ?? linked ?? [])
        .filter((path) => !made.test(path));
      expect(paths.length).toBeGreaterThan(0);
      expect(paths.filter((path) => !exists(path))).toEqual([]);
    },
  );

  test('README.md gives the two commands', () => {
    expect(textOf('README.md')).toContain('npm ci && npm start');
    expect(textOf('README.md')).toContain('npm ci && npm test');
  });

  test('ARCHITECTURE.md lists every dependency with its version and licence', () => {
    const { dependencies = {}, devDependencies = {} } = packageJson();
    const missing = Object.entries({ ...dependencies, ...devDependencies })
      .filter(([name]) => !name.startsWith('@types/'))
      .filter(([name, version]) => !architecture.includes(`\`${name}\` ${version}`))
      .map(([name, version]) => `\`${name}\` ${version}`);
    expect(missing).toEqual([]);
  });
});

interface PackageJson {
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

function packageJson(): PackageJson {
  return JSON.parse(textOf('package.json')) as PackageJson;
}

test('package.json asks for exact versions', () => {
  const { dependencies = {}, devDependencies = {} } = packageJson();
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version),
  );
  expect(loose).toEqual([]);
});

test('no file in src has more than 300 lines', () => {
  const long = filesBelow('src')
    .map((path) => `${path}: ${lineCount(textOf(path))}`)
    .filter((line) => Number(line.split(': ')[1]) > 300);
  expect(long).toEqual([]);
});

test('no file names a machine, its folders or a package registry', () => {
  const folders = ['work', 'farm', 'tmp', 'root', 'home', 'Users', 'mnt'].join('|');
  // Built from parts, so that this file does not find itself.
  const machine = new RegExp(`(?<![\\w.~%/:*-])/(?:${folders})(?:/|['"\`\\s]|$)|\\.\\./${'shared'}/`, 'm');
  const registry = new RegExp(
    ['registry', '(?:npmjs|yarnpkg)'].join('\\.') + `|verd${'accio'}|artif${'actory'}|"res${'olved'}":`,
    'i',
  );
  const telling = filesBelow()
    .filter(isText)
    .filter((path) => machine.test(textOf(path)) || registry.test(textOf(path)));
  expect(telling).toEqual([]);
});
