import { getuid } from 'node:process';
import { type Browser, type BrowserContext, chromium, type Page, type Route } from 'playwright-core';
import { findChromium } from '../../support/chromium.ts';

/** Software GL everywhere, nothing that the browser does for itself, and no host but this machine. */
const flags = [
  ...(getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
] as const;

/** The three sizes of the design. */
export const viewports = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
  narrow: { width: 320, height: 640 },
} as const;

/** How a reader comes. */
export interface VisitOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
  /**
   * `held` (the default): the code of the moving map does not arrive, so the page stays as everyone
   * first sees it, over the still map, and costs little. `live`: it arrives.
   */
  readonly map?: 'held' | 'live';
  readonly javaScript?: boolean;
  readonly colorScheme?: 'light' | 'dark';
  readonly touch?: boolean;
}

/** Starts the browser; without WebGL if asked. */
export function launch({ webgl = true }: { readonly webgl?: boolean } = {}): Promise<Browser> {
  const args = webgl ? [...flags] : [...flags, '--disable-3d-apis'];
  return chromium.launch({ executablePath: findChromium(), args });
}

/** One reader's window, with everything that went wrong in it. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Lets the code of the moving map arrive. */
  readonly releaseMap: () => void;
  /** Names a complaint that the test causes on purpose. */
  readonly allow: (complaint: RegExp) => void;
  /** Console errors, uncaught errors, dialogs and requests to others, except those allowed. */
  readonly complaints: () => readonly string[];
}

/** Holds back the code of the moving map until released. */
async function holdMap(context: BrowserContext): Promise<() => void> {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await context.route(/\/assets\/MapCanvas-[^/]*\.js$/, async (route: Route) => {
    await released;
    // The window may be closed by now.
    await route.continue().catch(() => undefined);
  });
  return release;
}

/** Opens a window on `origin` and listens to everything that goes wrong in it. */
export async function visit(browser: Browser, origin: string, options: VisitOptions): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: options.viewport ?? viewports.desktop,
    reducedMotion: 'reduce',
    colorScheme: options.colorScheme ?? 'light',
    javaScriptEnabled: options.javaScript ?? true,
    hasTouch: options.touch ?? false,
    locale: 'en-GB',
    timezoneId: 'Asia/Tokyo',
    serviceWorkers: 'block',
  });
  const heard: string[] = [];
  const allowed: RegExp[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') heard.push(`console: ${message.text()} ${message.location().url}`);
  });
  context.on('weberror', (error) => heard.push(`uncaught: ${error.error().message}`));
  context.on('dialog', (dialog) => {
    heard.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$|^wss?:$/.test(url.protocol) && url.origin !== new URL(origin).origin)
      heard.push(`third party: ${request.url()}`);
  });
  const releaseMap = options.map === 'live' ? () => undefined : await holdMap(context);
  return {
    context,
    page: await context.newPage(),
    releaseMap,
    allow: (complaint) => void allowed.push(complaint),
    complaints: () => heard.filter((complaint) => !allowed.some((pattern) => pattern.test(complaint))),
  };
}
