import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { contentFiles, contentFolders, type Content, type Problem } from '../domain/content.ts';
import { checkIntegrity } from '../domain/integrity.ts';

/** The content of `geo/`, or everything that is wrong with it. */
export type ReadResult =
  | { readonly ok: true; readonly content: Content }
  | { readonly ok: false; readonly problems: readonly Problem[] };

function pathOf(issue: z.core.$ZodIssue): string {
  return `/${issue.path.map(String).join('/')}`;
}

/** Parses one file with its schema; problems name the file, the path inside it and what was expected. */
export function parseFile<T extends z.ZodType>(
  file: string,
  text: string,
  schema: T,
): { readonly value: z.infer<T> } | { readonly problems: readonly Problem[] } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { problems: [{ file, path: '/', expectation: `expected JSON: ${(error as Error).message}` }] };
  }
  const result = schema.safeParse(json);
  if (result.success) return { value: result.data };
  return {
    problems: result.error.issues.map((issue) => ({ file, path: pathOf(issue), expectation: issue.message })),
  };
}

/** Reads, parses and cross-checks everything in the folder `geoDir` (the project's `geo/`). Node only. */
export function readContent(geoDir: string): ReadResult {
  const problems: Problem[] = [];
  const read = (file: string, schema: z.ZodType): unknown => {
    const path = join(geoDir, file);
    if (!existsSync(path)) {
      problems.push({ file, path: '/', expectation: 'expected this file, found none' });
      return undefined;
    }
    const parsed = parseFile(file, readFileSync(path, 'utf8'), schema);
    if ('value' in parsed) return parsed.value;
    problems.push(...parsed.problems);
    return undefined;
  };
  const files = Object.fromEntries(Object.entries(contentFiles).map(([file, schema]) => [file, read(file, schema)]));
  const folders = Object.fromEntries(
    Object.entries(contentFolders).map(([folder, schema]) => {
      const path = join(geoDir, folder);
      const names = existsSync(path)
        ? readdirSync(path)
            .filter((name) => name.endsWith('.json'))
            .toSorted()
        : [];
      if (names.length === 0)
        problems.push({ file: folder, path: '/', expectation: 'expected a folder with .json files' });
      return [folder, new Map(names.map((name) => [`${folder}/${name}`, read(`${folder}/${name}`, schema)]))];
    }),
  );
  if (problems.length > 0) return { ok: false, problems };
  // Every entry was parsed by the schema under the same key; the type says just that.
  const content = { files, folders } as unknown as Content;
  const broken = checkIntegrity(content);
  return broken.length > 0 ? { ok: false, problems: broken } : { ok: true, content };
}
