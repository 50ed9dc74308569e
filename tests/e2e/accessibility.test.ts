import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { describe, expect, test } from 'vitest';
import type { AtlasPage } from './support/atlas-page.ts';
import { viewports } from './support/browser.ts';
import { open } from './support/open.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds against WCAG 2.2 A and AA and its best practices, one line for each element. */
async function violations(visitor: AtlasPage): Promise<readonly string[]> {
  await visitor.waitForStillness();
  await visitor.page.evaluate(axeSource);
  return visitor.page.evaluate(async () => {
    const { axe } = globalThis as unknown as { readonly axe: { readonly run: (where: object) => Promise<AxeResults> } };
    // Names that an open text dims on the still map are meant to be faint, and hidden from assistive technology.
    const { violations: found } = await axe.run({ exclude: ['.still .still-name[style*="opacity"]'] });
    return found.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary?.split('\n')[1]?.trim() ?? ''}`,
      ),
    );
  });
}

describe('axe finds nothing', () => {
  test.each(['/', '/ja/', '/place/futenma/', '/ja/place/senkakus/', '/article/1960-VI/', '/controversy/henoko/'])(
    'on %s',
    async (path) => {
      const visitor = await open(path);
      await visitor.waitForLife();
      expect(await violations(visitor)).toEqual([]);
    },
  );

  test('on the moving map', async () => {
    const visitor = await open('/', { map: 'live' });
    await visitor.waitForMap();
    expect(await violations(visitor)).toEqual([]);
  });

  test('in the lists of layers, treaty texts and disputes', async () => {
    const visitor = await open('/');
    await visitor.waitForLife();
    await visitor.openTab('layers');
    await visitor.page.locator('.layers .ties li').first().waitFor();
    expect(await violations(visitor)).toEqual([]);
    await visitor.openTab('treaty');
    expect(await violations(visitor)).toEqual([]);
    await visitor.openTab('disputes');
    expect(await violations(visitor)).toEqual([]);
  });

  test('in the events of a span of years, the suggestions of the search, and the help', async () => {
    const visitor = await open('/');
    await visitor.waitForLife();
    const { page } = visitor;
    await page.locator('[data-span="2015"]').click();
    await page.locator('.year-list').waitFor();
    expect(await violations(visitor)).toEqual([]);
    await page.keyboard.press('Escape');
    await visitor.search.fill('camp');
    await page.locator('.search-hits [role="option"]').first().waitFor();
    expect(await violations(visitor)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.topbar button').last().click();
    await page.locator('dialog.help[open]').waitFor();
    expect(await violations(visitor)).toEqual([]);
  });

  test('in the night colours', async () => {
    const visitor = await open('/place/futenma/', { colorScheme: 'dark' });
    await visitor.waitForLife();
    await visitor.page.getByRole('button', { name: 'Paper colours' }).waitFor();
    expect(await violations(visitor)).toEqual([]);
    await visitor.openTab('layers');
    await visitor.page.locator('.layers .ties li').first().waitFor();
    expect(await violations(visitor)).toEqual([]);
  });

  test.each(['/', '/ja/place/nago/'])('on a phone on %s', async (path) => {
    const visitor = await open(path, { viewport: viewports.phone, touch: true });
    await visitor.waitForLife();
    expect(await violations(visitor)).toEqual([]);
  });

  test('where an address was bad', async () => {
    const visitor = await open('/place/atlantis/');
    visitor.visit.allow(/status of 404/);
    await visitor.notices.waitFor();
    await visitor.waitForLife();
    expect(await violations(visitor)).toEqual([]);
  });
});

describe('with the keyboard alone', () => {
  test('the focus goes through the page in order, and can always be seen', async () => {
    const visitor = await open('/place/nago/');
    await visitor.waitForLife();
    const { page } = visitor;
    const regions: string[] = [];
    const unseen: string[] = [];
    for (let press = 0; press < 400; press += 1) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const element = document.activeElement;
        if (!(element instanceof HTMLElement) || element === document.body) return null;
        const names = [
          '.skip',
          '.topbar',
          '.search',
          '.tabs',
          '.key',
          '.list',
          '.map-canvas',
          '.insets',
          '.controls',
          '.stage',
          '.time',
          '.panel',
        ];
        const region = names.find((name) => element.closest(name)) ?? element.tagName;
        const style = getComputedStyle(element);
        const around = element.closest('label') ?? element.parentElement;
        const ringed = (item: Element | null): boolean => {
          if (!item) return false;
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(item);
          return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
        };
        const box = element.getBoundingClientRect();
        const inside = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
        const seen = inside && style.visibility === 'visible' && (ringed(element) || ringed(around));
        return { region, seen, name: `${region} ${element.outerHTML.slice(0, 90)}` };
      });
      if (at === null) break;
      if (regions.at(-1) !== at.region) regions.push(at.region);
      if (!at.seen) unseen.push(at.name);
    }
    expect(unseen).toEqual([]);
    const order = ['.skip', '.topbar', '.search', '.tabs', '.key', '.list', '.controls', '.time', '.panel'];
    expect(regions.filter((region) => order.includes(region))).toEqual(order);
  });

  test('the links at the start skip to the list and to the map', async () => {
    const visitor = await open('/');
    await visitor.waitForLife();
    const { page } = visitor;
    await page.keyboard.press('Tab');
    const skip = page.locator('.skip').first();
    const box = await skip.boundingBox();
    expect(box !== null && box.x >= 0 && box.y >= 0).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'list');
    await page.locator('.skip').nth(1).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'map');
    expect(new URL(page.url()).pathname).toBe('/');
  });

  test('a list moves by arrows, Home, End and first letters, and tabs by arrows', async () => {
    const visitor = await open('/');
    await visitor.waitForLife();
    const { page } = visitor;
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
    await visitor.row('okinawa').first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('/place/kadena/');
    await page.keyboard.press('End');
    expect(await focused()).toMatch(/^\/place\/(?:naval-base-guam|andersen-afb|camp-blaz)\/$/);
    await page.keyboard.press('Home');
    expect(await focused()).toBe('/place/okinawa/');
    await page.keyboard.press('n');
    expect(await focused()).toBe('/place/nago/');
    await page.locator('[data-tab="places"]').focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['tab'])).toBe('treaty');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator('[data-tab="layers"]').getAttribute('aria-selected')).toBe('true');
  });
});
