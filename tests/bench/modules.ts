import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'vite';
import { brotli } from './serve.ts';

/** A class name that stands in MapLibre's code and in no other. */
const mapSignature = 'maplibregl-canvas';

/** What a page's head names, as paths below the site's root. */
interface Head {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  readonly preloads: readonly string[];
}

/** The value of an attribute in a tag's text; null when it is not there. */
function attribute(tag: string, name: string): string | null {
  return new RegExp(`\\s${name}=["']?([^"'\\s>]+)`).exec(tag)?.[1] ?? null;
}

function readHead(html: string): Head {
  const tags = (name: string): readonly string[] => html.match(new RegExp(`<${name}\\b[^>]*>`, 'g')) ?? [];
  const links = (rel: string): readonly string[] =>
    tags('link')
      .filter((tag) => attribute(tag, 'rel') === rel)
      .flatMap((tag) => attribute(tag, 'href') ?? []);
  return {
    styles: links('stylesheet'),
    scripts: tags('script').flatMap((tag) => attribute(tag, 'src') ?? []),
    preloads: links('modulepreload'),
  };
}

/** A built site whose modules can be followed. */
class Modules {
  readonly #distDir: string;
  readonly #base: string;

  constructor(distDir: string, base: string) {
    this.#distDir = distDir;
    this.#base = base;
  }

  bytes(url: string): Buffer {
    return readFileSync(join(this.#distDir, url.slice(this.#base.length)));
  }

  /** A module and everything that it imports statically. */
  closure(url: string, found = new Set<string>()): ReadonlySet<string> {
    if (found.has(url)) return found;
    found.add(url);
    const { module } = parseSync(url, this.bytes(url).toString('utf8'));
    const requests = [
      ...module.staticImports.map((item) => item.moduleRequest.value),
      ...module.staticExports.flatMap(({ entries }) => entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
    ];
    for (const request of requests) this.closure(posix.join(posix.dirname(url), request), found);
    return found;
  }

  /** Whether a module is the map or needs it. */
  needsMap(url: string): boolean {
    return [...this.closure(url)].some((item) => this.bytes(item).includes(mapSignature));
  }
}

/**
 * The files that a browser needs before the page works without its map: the page, its style sheets,
 * its scripts with all that they import statically, and preloaded modules that are not the map's.
 * Each with its length in brotli.
 */
export function filesBeforeMap(distDir: string, base = '/'): ReadonlyMap<string, number> {
  const page = readFileSync(join(distDir, 'index.html'));
  const head = readHead(page.toString('utf8'));
  const modules = new Modules(distDir, base);
  const scripts = [...head.scripts, ...head.preloads.filter((url) => !modules.needsMap(url))];
  const urls = new Set([...head.styles, ...scripts.flatMap((url) => [...modules.closure(url)])]);
  return new Map([
    [base, brotli(page).length],
    ...[...urls].map((url): [string, number] => [url, brotli(modules.bytes(url)).length]),
  ]);
}
