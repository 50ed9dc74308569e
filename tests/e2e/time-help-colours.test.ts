import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually, open } from './support/open.ts';

describe('the time strip', () => {
  test('a span of years opens its events, arrows move between the spans, Esc gives the focus back', async () => {
    const visitor = await open('/');
    await visitor.waitForLife();
    const { page } = visitor;
    await page.locator('[data-span="1960"]').click();
    const list = page.locator('.year-list');
    await list.waitFor();
    expect(await page.locator('#year-title').innerText()).toMatch(/^1960\D+1964: \d+ events$/);
    expect(await list.locator('.events li').count()).toBeGreaterThanOrEqual(2);
    await eventually(() => visitor.focus()).toContain('#year-title');
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
    await eventually(() => visitor.focus()).toMatch(/^button 1960\D+1964/);

    const span = (): Promise<number> =>
      page.evaluate(() => Number((document.activeElement as HTMLElement).dataset['span']));
    await page.keyboard.press('ArrowRight');
    expect(await span()).toBeGreaterThan(1960);
    await page.keyboard.press('Home');
    expect(await span()).toBeLessThan(1955);
    await page.keyboard.press('End');
    expect(await span()).toBeGreaterThanOrEqual(2020);
    await page.keyboard.press('Enter');
    await list.waitFor();
    expect(visitor.path()).toBe('/');
  });

  test('an event leads to its place, and counts what belongs to it', async () => {
    const visitor = await open('/');
    await visitor.waitForLife();
    await visitor.page.locator('[data-span="2015"]').click();
    const link = visitor.page.locator('.year-list a[href^="/place/"]').first();
    const name = await link.innerText();
    await link.click();
    await visitor.waitForPanel(name);
    expect(await visitor.page.locator('.time-head .meta').innerText()).toMatch(/^\d+ events? here$/);
    expect(await visitor.page.locator('.time-dot:not(.is-other)').count()).toBeGreaterThan(0);
    expect(await visitor.page.locator('.time-dot.is-other').count()).toBeGreaterThan(0);
  });

  test('Esc in the list of events leaves the open place alone', async () => {
    const visitor = await open('/place/nago/');
    await visitor.waitForLife();
    await visitor.page.locator('[data-span="2015"]').click();
    await visitor.page.locator('.year-list').waitFor();
    await visitor.page.keyboard.press('Escape');
    await visitor.page.locator('.year-list').waitFor({ state: 'detached' });
    expect(visitor.path()).toBe('/place/nago/');
    expect(await visitor.panel.count()).toBe(1);
  });
});

describe('the help', () => {
  test('opens by "?", holds the focus, and Esc closes it alone', async () => {
    const visitor = await open('/place/nago/');
    await visitor.waitForLife();
    const { page, helpDialog } = visitor;
    await page.locator('.topbar button').last().focus();
    await page.keyboard.press('?');
    await page.locator('dialog.help[open]').waitFor();
    expect(await helpDialog.innerText()).toContain('No sea boundary');
    for (let press = 0; press < 4; press += 1) {
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate(
          () => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
        ),
      ).toBe(true);
    }
    await page.keyboard.press('Escape');
    await helpDialog.waitFor({ state: 'detached' });
    expect(await visitor.panelTitle.count(), 'the place behind it stays open').toBe(1);
    expect(visitor.path()).toBe('/place/nago/');
    await eventually(() => visitor.focus()).toMatch(/^button Help/);
  });

  test('names only keys that work', async () => {
    const visitor = await open('/', { map: 'live' });
    await visitor.waitForMap();
    const { page } = visitor;
    await page.keyboard.press('[');
    await visitor.row('nago').first().waitFor({ state: 'hidden' });
    await page.keyboard.press('[');
    await visitor.row('nago').first().waitFor();
    const ticks = await visitor.ticks();
    await page.locator('.map-canvas canvas').focus();
    await page.keyboard.press('+');
    await eventually(() => visitor.query().get('at')).not.toBeNull();
    expect(await visitor.ticks()).not.toEqual(ticks);
    await page.keyboard.press('0');
    await eventually(() => visitor.ticks()).toEqual(ticks);
  });
});

describe('the colours', () => {
  const background = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

  test('switch, and stay over a reload', async () => {
    const visitor = await open('/');
    await visitor.waitForLife();
    const { page } = visitor;
    const paper = await background(page);
    await page.getByRole('button', { name: 'Night colours' }).click();
    await eventually(() => background(page)).not.toBe(paper);
    const night = await background(page);
    await page.reload({ waitUntil: 'commit' });
    await visitor.waitForLife();
    await page.getByRole('button', { name: 'Paper colours' }).waitFor();
    expect(await background(page)).toBe(night);
    await page.getByRole('button', { name: 'Paper colours' }).click();
    await eventually(() => background(page)).toBe(paper);
  });

  test('follow a dark system, and a choice goes before it', async () => {
    const visitor = await open('/', { colorScheme: 'dark' });
    await visitor.waitForLife();
    const { page } = visitor;
    await page.getByRole('button', { name: 'Paper colours' }).waitFor();
    const night = await background(page);
    expect(night).toBe('rgb(23, 28, 31)');
    await page.getByRole('button', { name: 'Paper colours' }).click();
    await page.reload({ waitUntil: 'commit' });
    await visitor.waitForLife();
    await page.getByRole('button', { name: 'Night colours' }).waitFor();
    expect(await background(page)).toBe('rgb(251, 249, 244)');
  });
});
