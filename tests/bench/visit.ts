import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { viewport } from './browser.ts';

/** How long nothing may happen before a first view counts as over, in milliseconds. */
const quietMs = 500;

/** When a first view is given up, in milliseconds. */
const giveUpMs = 90_000;

/** A task longer than this blocks, in milliseconds (web.dev/tbt). */
const blockingFromMs = 50;

/** What the page tells while it loads. */
type PageSignal =
  | { readonly kind: 'mark'; readonly name: string; readonly atMs: number }
  | { readonly kind: 'paint'; readonly atMs: number }
  | { readonly kind: 'longtask'; readonly durationMs: number };

/** What a first view cost. Times count from the start of the navigation. */
export interface FirstView {
  readonly firstPaintMs: number;
  readonly mapIdleMs: number;
  readonly blockingMs: number;
  /** Address of every request over the network, workers' included. */
  readonly requests: readonly string[];
}

/** A page in its own context, past its first view. */
export interface Visit {
  readonly page: Page;
  readonly view: FirstView;
  readonly close: () => Promise<void>;
}

/** Has every document tell its paints, marks and long tasks from its beginning. */
async function installSignals(context: BrowserContext, onSignal: (signal: PageSignal) => void): Promise<void> {
  await context.exposeBinding('benchSignal', (_, signal: PageSignal) => onSignal(signal));
  // Only anonymous functions inside: tsx gives named ones a helper that the page does not have.
  await context.addInitScript(() => {
    const { benchSignal } = globalThis as unknown as { benchSignal: (signal: PageSignal) => void };
    new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries()) benchSignal({ kind: 'mark', name, atMs: startTime });
    }).observe({ type: 'mark', buffered: true });
    new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries())
        if (name === 'first-contentful-paint') benchSignal({ kind: 'paint', atMs: startTime });
    }).observe({ type: 'paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) benchSignal({ kind: 'longtask', durationMs: duration });
    }).observe({ type: 'longtask', buffered: true });
  });
}

/** The requests of a context: those under way, and all. */
interface Traffic {
  readonly inFlight: ReadonlySet<Request>;
  readonly urls: readonly string[];
}

/** Follows a context's requests over the network, workers' included; calls back at each start and end. */
function watchTraffic(context: BrowserContext, onChange: () => void): Traffic {
  const inFlight = new Set<Request>();
  const urls: string[] = [];
  const end = (request: Request): void => {
    if (inFlight.delete(request)) onChange();
  };
  context.on('request', (request) => {
    if (!/^https?:/.test(request.url())) return;
    inFlight.add(request);
    urls.push(request.url());
    onChange();
  });
  context.on('requestfinished', end);
  context.on('requestfailed', end);
  return { inFlight, urls };
}

/**
 * Follows a first view until the map has been idle and then, for half a second, no request was under
 * way and no long task ended. Rejects when that does not come.
 */
async function watchFirstView(
  context: BrowserContext,
  idleMark: string,
): Promise<{ readonly over: Promise<FirstView> }> {
  const errors: string[] = [];
  let firstPaintMs: number | null = null;
  let mapIdleMs: number | null = null;
  let blockingMs = 0;
  let quiet: NodeJS.Timeout | undefined;
  let finish: (view: FirstView | Error) => void = () => undefined;

  const settle = (): void => {
    if (firstPaintMs === null || mapIdleMs === null) return;
    finish({ firstPaintMs, mapIdleMs, blockingMs, requests: [...traffic.urls] });
  };
  const stir = (): void => {
    clearTimeout(quiet);
    if (mapIdleMs === null || firstPaintMs === null || traffic.inFlight.size > 0) return;
    quiet = setTimeout(settle, quietMs);
  };
  const complaint = (): string =>
    [
      `the first view was not over after ${giveUpMs / 1000} s:`,
      `first paint ${firstPaintMs ?? 'missing'}, mark "${idleMark}" ${mapIdleMs ?? 'missing'}`,
      ...[...traffic.inFlight].map((request) => `still loading ${request.url()}`),
      ...errors,
    ].join('\n  ');

  const over = new Promise<FirstView>((resolve, reject) => {
    const giveUp = setTimeout(() => finish(new Error(complaint())), giveUpMs);
    finish = (result) => {
      clearTimeout(giveUp);
      clearTimeout(quiet);
      if (result instanceof Error) reject(result);
      else resolve(result);
      finish = () => undefined;
    };
  });
  const traffic = watchTraffic(context, stir);
  context.on('weberror', (error) => errors.push(`page error: ${error.error().message}`));
  await installSignals(context, (signal) => {
    if (signal.kind === 'longtask') blockingMs += Math.max(0, signal.durationMs - blockingFromMs);
    else if (signal.kind === 'paint') firstPaintMs ??= signal.atMs;
    else if (signal.name === idleMark) mapIdleMs ??= signal.atMs;
    else return;
    stir();
  });
  return { over };
}

/** Opens an address with a cold cache and follows its first view to the end. */
export async function visit(browser: Browser, url: string, idleMark: string): Promise<Visit> {
  const context = await browser.newContext({
    viewport,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Asia/Tokyo',
    serviceWorkers: 'block',
  });
  try {
    const { over } = await watchFirstView(context, idleMark);
    const page = await context.newPage();
    const [view] = await Promise.all([over, page.goto(url, { waitUntil: 'commit' })]);
    return { page, view, close: () => context.close() };
  } catch (error) {
    await context.close();
    throw error;
  }
}
