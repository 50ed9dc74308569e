import { describe, expect, test } from 'vitest';
import { eventually, open } from './support/open.ts';

const withoutWebgl = { webgl: false, map: 'live' } as const;

describe('where there is no WebGL', () => {
  test('the page says so, the still map follows what is open, and the rest works', async () => {
    const visitor = await open('/', withoutWebgl);
    const { page } = visitor;
    await page.locator('.stage[data-map="none"]').waitFor();
    await visitor.waitForLife();
    await page.locator('.stage-note').filter({ hasText: 'cannot draw the moving map' }).waitFor();
    expect(await page.locator('.still-box').isVisible()).toBe(true);

    await visitor.row('futenma').first().click();
    await visitor.waitForPanel('Futenma');
    await eventually(() => visitor.focus()).toContain('h2#panel-title');
    // At this scale the outline of the place stands where its symbol was, and Guam is far away.
    await eventually(() => page.locator('.still-box [data-place="camp-blaz"]').count()).toBe(0);
    await eventually(() => page.locator('.still-box').innerText()).toContain('普天間');
    expect(await visitor.ticks()).toContainEqual(expect.stringMatching(/^127°\d\d′E$/));

    await visitor.openTab('layers');
    expect(await page.getByRole('switch').count()).toBe(8);
    await page.locator('[data-span="2015"]').click();
    await page.locator('.year-list').waitFor();
    await page.keyboard.press('Escape');
    await visitor.search.fill('グアム');
    await page.locator('.search-hits [role="option"]').first().waitFor();
    await page.keyboard.press('Enter');
    await visitor.waitForPanel('Guam');
    await visitor.switchTo('ja');
    await visitor.waitForPanel('グアム');
    expect(await page.locator('.stage-note').innerText()).toMatch(/[ぁ-ん]/);
  });

  test('the buttons redraw the still map, and filters take symbols off it', async () => {
    const visitor = await open('/', withoutWebgl);
    const { page } = visitor;
    await page.locator('.stage[data-map="none"]').waitFor();
    await visitor.waitForLife();
    const picture = (): Promise<string> => page.locator('.still').innerHTML();
    const symbols = (): Promise<number> => page.locator('.still-box .still-symbol[data-place]').count();
    await eventually(symbols).toBe(84);
    await page.locator('.key-services input').nth(2).uncheck();
    await eventually(symbols).toBe(58);
    await page.locator('.key-services input').nth(2).check();
    await eventually(symbols).toBe(84);
    const whole = await picture();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await eventually(picture).not.toBe(whole);
    await page.getByRole('button', { name: 'Whole map' }).click();
    await eventually(picture).toBe(whole);
  });

  test('a shared camera is shown as a still picture of that part', async () => {
    const visitor = await open('/?at=127.75,26.33,11', withoutWebgl);
    await visitor.page.locator('.stage[data-map="none"]').waitFor();
    await eventually(() => visitor.page.locator('.still-box').innerText()).toContain('嘉手納');
    expect(await visitor.page.locator('.still-box [data-place="camp-blaz"]').count()).toBe(0);
  });
});
