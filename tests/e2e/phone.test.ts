import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { viewports } from './support/browser.ts';
import { eventually, open } from './support/open.ts';

const onPhone = { viewport: viewports.phone, touch: true } as const;

/** Width and height of what a finger hits of a control, growing from its middle. */
function reach(control: Locator): Promise<readonly [width: number, height: number]> {
  return control.evaluate((element) => {
    const box = element.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const hits = (dx: number, dy: number): boolean => {
      const found = document.elementFromPoint(x + dx, y + dy);
      return found !== null && (element.contains(found) || found.contains(element.closest('label') ?? element));
    };
    const far = (dx: number, dy: number): number => {
      let steps = 0;
      while (steps < 60 && hits(dx * (steps + 1), dy * (steps + 1))) steps += 1;
      return steps;
    };
    return [far(-1, 0) + far(1, 0) + 1, far(0, -1) + far(0, 1) + 1] as const;
  });
}

describe('on a phone', () => {
  test('the sheet has three stops, and its handle goes through them and says which', async () => {
    const visitor = await open('/', onPhone);
    await visitor.waitForLife();
    const sheet = visitor.page.locator('.sheet-list');
    const handle = sheet.locator('.sheet-handle');
    const height = async (): Promise<number> => Math.round((await sheet.boundingBox())?.height ?? 0);
    const seen: number[] = [];
    for (const stop of ['half', 'full', 'low', 'half'] as const) {
      await eventually(() => sheet.getAttribute('data-stop')).toBe(stop);
      await visitor.waitForStillness();
      expect(await handle.getAttribute('aria-label')).toContain(
        { half: 'half open', full: 'open', low: 'folded' }[stop],
      );
      seen.push(await height());
      await handle.click();
    }
    const [half, full, low, again] = seen;
    expect(low).toBe(96);
    expect(half).toBeGreaterThan(300);
    expect(full).toBe(Math.round(844 * 0.88));
    expect(again).toBe(half);
  });

  test('the handle can be dragged', async () => {
    const visitor = await open('/', { viewport: viewports.phone });
    await visitor.waitForLife();
    const { mouse } = visitor.page;
    const sheet = visitor.page.locator('.sheet-list');
    const grab = async (): Promise<{ x: number; y: number }> => {
      const box = await sheet.locator('.sheet-handle').boundingBox();
      if (!box) throw new Error('expected a handle');
      return { x: box.x + box.width / 2, y: box.y + 10 };
    };
    const { x, y } = await grab();
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x, y - 200, { steps: 5 });
    await mouse.up();
    await eventually(() => sheet.getAttribute('data-stop')).toBe('full');
    await visitor.waitForStillness();
    const top = await grab();
    await mouse.move(top.x, top.y);
    await mouse.down();
    await mouse.move(top.x, top.y + 600, { steps: 5 });
    await mouse.up();
    await eventually(() => sheet.getAttribute('data-stop')).toBe('low');
  });

  test('a place opens with the sheet half open, and the arrow goes back to the list', async () => {
    const visitor = await open('/', onPhone);
    await visitor.waitForLife();
    await visitor.row('nago').first().tap();
    await visitor.waitForPanel('Nago City');
    expect(await visitor.panel.getAttribute('data-stop')).toBe('half');
    await visitor.waitForStillness();
    const box = await visitor.panel.boundingBox();
    expect(box?.y, 'the map above it stays in sight').toBeGreaterThan(844 * 0.35);
    expect(await visitor.panel.locator('.panel-close-back').isVisible()).toBe(true);
    expect(await visitor.panel.locator('.panel-close-x').isVisible()).toBe(false);
    await visitor.close();
    expect(await visitor.row('nago').first().isVisible()).toBe(true);
    await eventually(() => visitor.focus()).toMatch(/^a Nago City/);
  });

  test('following a citation leaves the sheet as far open as it was', async () => {
    const visitor = await open('/place/nago/', onPhone);
    await visitor.waitForLife();
    await visitor.panel.locator('.sheet-handle').click();
    await eventually(() => visitor.panel.getAttribute('data-stop')).toBe('full');
    await visitor.waitForStillness();
    const cite = visitor.panel.locator('.cites a').first();
    const href = await cite.getAttribute('href');
    await cite.click();
    await eventually(() => new URL(visitor.page.url()).hash).toBe(href);
    await visitor.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    expect(await visitor.panel.getAttribute('data-stop')).toBe('full');
  });

  test('the moving map takes over above the sheet, and a tap opens a place', async () => {
    const visitor = await open('/', { ...onPhone, map: 'live' });
    await visitor.waitForMap();
    const { shippedAtlas } = await import('../support/site.ts');
    const place = shippedAtlas().placeById.get('kyogamisaki-communications-site');
    if (!place) throw new Error('expected a lone facility');
    const { x, y } = await visitor.theatrePoint(place.position);
    const sheet = await visitor.page.locator('.sheet-list').boundingBox();
    expect(y).toBeLessThan(sheet?.y ?? 0);
    await visitor.page.touchscreen.tap(x, y);
    await visitor.waitForPanel(place.name.en);
  });

  test('the main controls are at least 44 px wide and high', async () => {
    const visitor = await open('/', onPhone);
    await visitor.waitForLife();
    const { page } = visitor;
    const small: string[] = [];
    const measure = async (selector: string): Promise<void> => {
      const found = await page.locator(selector).filter({ visible: true }).all();
      expect(found.length, selector).toBeGreaterThan(0);
      for (const control of found.slice(0, 4)) {
        await control.scrollIntoViewIfNeeded();
        const [width, height] = await reach(control);
        if (width < 44 || height < 44) small.push(`${selector}: ${width} × ${height}`);
      }
    };
    for (const selector of [
      '.search-field',
      '.languages a',
      '.topbar .icon-button',
      '.control-group button',
      '.sheet-list .sheet-handle',
      '.tabs button',
      '.key-services label',
      '#list [data-row] a',
    ])
      await measure(selector);
    await visitor.row('nago').first().tap();
    await visitor.waitForPanel('Nago City');
    await visitor.waitForStillness();
    for (const selector of ['.panel .sheet-handle', '.panel-close', '.panel-foot .button']) await measure(selector);
    expect(small).toEqual([]);
  });
});

describe.each(['/', '/ja/', '/place/futenma/', '/ja/controversy/henoko/'])('at 320 px, %s', (path) => {
  test('nothing runs out of the window', async () => {
    const visitor = await open(path, { viewport: viewports.narrow, touch: true });
    await visitor.waitForLife();
    const wide = await visitor.page.evaluate(() => {
      const scrollers = [document.documentElement, ...document.querySelectorAll('.tab-content, .panel-body')];
      return scrollers
        .filter((item) => item.scrollWidth > item.clientWidth + 1)
        .map((item) => `${item.className || item.tagName}: ${item.scrollWidth}`);
    });
    expect(wide).toEqual([]);
    const outside = await visitor.page
      .locator('.topbar button, .topbar a, .search-field, .tabs button, .controls button')
      .evaluateAll((controls) =>
        controls
          .map((control) => ({ name: control.className || control.textContent, box: control.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.left < -0.5 || box.right > innerWidth + 0.5))
          .map(({ name }) => name),
      );
    expect(outside).toEqual([]);
  });
});
