import type { Browser } from 'playwright-core';
import { afterAll, afterEach, expect } from 'vitest';
import type { RunningServer } from '../../../src/build/serve.ts';
import { openSite } from '../../support/site.ts';
import { AtlasPage } from './atlas-page.ts';
import { launch, visit, type Visit, type VisitOptions } from './browser.ts';

/** Longest wait for something that has to come; software GL on a busy machine is slow. */
export const patienceMs = 30_000;

const browsers: { usual?: Promise<Browser>; withoutWebgl?: Promise<Browser> } = {};
let site: Promise<RunningServer> | undefined;
const visits: Visit[] = [];

/** Where the built site is served while a file of tests runs. */
export async function siteUrl(): Promise<string> {
  site ??= openSite();
  return (await site).url;
}

/**
 * Opens a path of the built site in a window of its own. After each test the windows are closed, and the
 * test fails if one of them saw a console error, an uncaught error, a dialog or a request to others.
 */
export async function open(
  path: string,
  options: VisitOptions & { readonly webgl?: boolean } = {},
): Promise<AtlasPage> {
  const origin = await siteUrl();
  const browser =
    options.webgl === false
      ? await (browsers.withoutWebgl ??= launch({ webgl: false }))
      : await (browsers.usual ??= launch());
  const opened = await visit(browser, origin, options);
  visits.push(opened);
  opened.page.setDefaultTimeout(patienceMs);
  const atlas = new AtlasPage(opened);
  await atlas.goto(path);
  return atlas;
}

/** Waits until a value is as expected: `await eventually(() => atlas.path()).toBe('/')`. */
export function eventually<T>(value: () => T, message?: string) {
  return expect.poll(value, { timeout: patienceMs, interval: 50, ...(message === undefined ? {} : { message }) });
}

afterEach(async () => {
  const complaints = visits.flatMap((item) => item.complaints());
  await Promise.all(visits.splice(0).map(({ context }) => context.close()));
  expect(complaints, 'what went wrong in the window').toEqual([]);
});

afterAll(async () => {
  await Promise.all(Object.values(browsers).map(async (browser) => (await browser).close()));
  await (await site)?.close();
});
