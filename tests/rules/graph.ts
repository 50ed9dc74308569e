import { dirname, join, normalize } from 'node:path';
import { exists, textOf } from './project.ts';

/** A value import or re-export (types leave no trace in the code), static or by `import()`. */
const staticImport = /^(?:import|export)\s+(?!type\s)(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
const lazyImport = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;
const onlyTypes = /\{\s*(?:type\s+[\w$]+(?:\s+as\s+[\w$]+)?\s*,?\s*)+\}/;

function specifiers(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)]
    .filter(([statement]) => !onlyTypes.test(statement))
    .flatMap(([, specifier]) => (specifier === undefined ? [] : [specifier]));
}

/** What the modules reached from `entry` import as values: the project's files, and the packages. */
export interface Reach {
  readonly files: ReadonlySet<string>;
  readonly packages: ReadonlySet<string>;
  readonly lazy: readonly { readonly from: string; readonly to: string }[];
}

/** Follows the static value imports from a file of the project. */
export function reach(entry: string): Reach {
  const files = new Set<string>();
  const packages = new Set<string>();
  const lazy: { from: string; to: string }[] = [];
  const queue = [entry];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (files.has(path) || !exists(path)) continue;
    files.add(path);
    if (!/\.tsx?$/.test(path)) continue;
    const text = textOf(path);
    const folder = dirname(path);
    for (const specifier of specifiers(text, staticImport)) {
      if (specifier.startsWith('.')) queue.push(normalize(join(folder, specifier)).replaceAll('\\', '/'));
      else packages.add(specifier);
    }
    for (const to of specifiers(text, lazyImport)) lazy.push({ from: path, to });
  }
  return { files, packages, lazy };
}
