import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { renderPages as RenderPages, RenderedPage } from '../pages/render.tsx';
import type { FeatureCollection } from 'geojson';
import { compiledContent } from './content-plugin.ts';
import { insetLand } from './inset-land.ts';

/** Where the pages come from and go to. */
export interface PrerenderOptions {
  /** The renderer's bundle. */
  readonly renderer: string;
  /** The client's build, whose `index.html` is the template. */
  readonly outDir: string;
  readonly geoDir: string;
  /** The site's base path, ending with a slash. */
  readonly base: string;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** Fills the template with a page. Throws when the template has lost one of its marks. */
export function fillTemplate(template: string, page: RenderedPage, base: string, preloads = ''): string {
  const marks = ['<html lang="en"', '<!--head-->', '<!--page-->', 'data-page=""'];
  const missing = marks.filter((mark) => !template.includes(mark));
  if (missing.length > 0) throw new Error(`index.html: expected ${missing.join(', ')}`);
  const links = page.alternates
    .map(({ locale, path }) => `<link rel="alternate" hreflang="${locale}" href="${base}${path.slice(1)}">`)
    .join('');
  const head = `<title>${escaped(page.title)}</title><meta name="description" content="${escaped(page.description)}">${links}${preloads}`;
  return template
    .replace('<html lang="en"', `<html lang="${page.locale}"`)
    .replace('<!--head-->', () => head)
    .replace('data-page=""', `data-page="${escaped(page.path)}"`)
    .replace('<!--page-->', () => page.html);
}

/**
 * Hints that let the map's code, the first view's data and its fonts come while the page's own code
 * is still on its way. Names are those of the build in `outDir`.
 */
export function preloadLinks(outDir: string, base: string): string {
  const named = (folder: string, pattern: RegExp): readonly string[] =>
    readdirSync(join(outDir, folder))
      .filter((name) => pattern.test(name))
      .toSorted()
      .map((name) => `${base}${folder}/${name}`);
  const code = named('assets', /^MapCanvas-.*\.js$/).map((url) => `<link rel="modulepreload" href="${url}">`);
  const data = named('data', /^(?:core|geometry)-/).map(
    (url) => `<link rel="preload" as="fetch" crossorigin href="${url}">`,
  );
  const fonts = named('fonts', /^(?:sans|serif|jp)-[0-9a-f]+\./).map(
    (url) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${url}">`,
  );
  return [...data, ...code, ...fonts].join('');
}

/**
 * Writes every page of the site as HTML, so that a reader has text and a still map before any code
 * arrives; and `404.html`, which the code turns into what could be kept of an unknown address.
 */
export async function prerenderSite({ renderer, outDir, geoDir, base }: PrerenderOptions): Promise<number> {
  const { renderPages } = (await import(pathToFileURL(renderer).href)) as { renderPages: typeof RenderPages };
  const template = readFileSync(join(outDir, 'index.html'), 'utf8');
  const read = (name: string): never => JSON.parse(readFileSync(join(geoDir, 'base', name), 'utf8')) as never;
  const detail = read('land-detail.json') as FeatureCollection;
  const pages = renderPages({
    content: compiledContent(geoDir),
    land: { overview: read('land-overview.json'), detail, insets: insetLand(detail) },
    sceneBase: { landOverview: '', landDetail: '', depth: '', relief: { url: '', bounds: [0, 0, 1, 1] } },
    base,
  });
  const preloads = preloadLinks(outDir, base);
  let count = 0;
  for (const page of pages) {
    const html = fillTemplate(template, page, base, preloads);
    const file = join(outDir, page.path, 'index.html');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, html);
    if (page.path === '/') writeFileSync(join(outDir, '404.html'), html.replace('data-page="/"', 'data-page=""'));
    count += 1;
  }
  return count;
}
