import { launch } from './browser.ts';
import { filesBeforeMap } from './modules.ts';
import { serveBrotli, type ServedRequest } from './serve.ts';
import { visit } from './visit.ts';

/** The mark that the atlas leaves when its map is complete. */
export const atlasIdleMark = 'atlas:map-idle';

/** What a first view may cost; none of it depends on the speed of a machine. 1 kB is 1,000 bytes. */
export const limits = {
  /** Everything transferred, fonts and relief included, in brotli. */
  firstViewBytes: 1_000_000,
  firstViewRequests: 30,
  /** HTML, CSS and JavaScript before the map, in brotli. */
  beforeMapBytes: 120_000,
  thirdParty: 0,
} as const;

/** What a first view costs, in the same terms as `limits`. */
export interface Budgets {
  readonly firstViewBytes: number;
  readonly firstViewRequests: number;
  readonly beforeMapBytes: number;
  /** Addresses of requests to other origins. */
  readonly thirdParty: readonly string[];
}

/** What the requests of a first view cost: what the server sent, and what the browser asked of others. */
export function budgetsOf(
  served: readonly ServedRequest[],
  requests: readonly string[],
  { distDir, siteUrl }: { readonly distDir: string; readonly siteUrl: string },
): Budgets {
  const { origin } = new URL(siteUrl);
  const thirdParty = requests.filter((url) => new URL(url).origin !== origin);
  return {
    firstViewBytes: served.reduce((sum, { wireBytes }) => sum + wireBytes, 0),
    firstViewRequests: requests.length,
    beforeMapBytes: [...filesBeforeMap(distDir).values()].reduce((sum, bytes) => sum + bytes, 0),
    thirdParty,
  };
}

/** Loads the built site's front page once with a cold cache and says what it cost. */
export async function measureBudgets(distDir: string, chromiumPath: string): Promise<Budgets> {
  const server = await serveBrotli(distDir);
  const browser = await launch(chromiumPath);
  try {
    const { view, close } = await visit(browser, server.url, atlasIdleMark);
    await close();
    return budgetsOf(server.takeLog(), view.requests, { distDir, siteUrl: server.url });
  } finally {
    await browser.close();
    await server.close();
  }
}

/** One sentence for each budget that is exceeded. */
export function exceeded({
  firstViewBytes,
  firstViewRequests,
  beforeMapBytes,
  thirdParty,
}: Budgets): readonly string[] {
  const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
  return [
    firstViewBytes > limits.firstViewBytes &&
      `the first view transfers ${kB(firstViewBytes)}; at most ${kB(limits.firstViewBytes)}`,
    firstViewRequests > limits.firstViewRequests &&
      `the first view makes ${firstViewRequests} requests; at most ${limits.firstViewRequests}`,
    beforeMapBytes > limits.beforeMapBytes &&
      `HTML, CSS and JS before the map are ${kB(beforeMapBytes)}; at most ${kB(limits.beforeMapBytes)}`,
    thirdParty.length > limits.thirdParty && `requests to others: ${thirdParty.join(', ')}`,
  ].filter((sentence) => sentence !== false);
}
