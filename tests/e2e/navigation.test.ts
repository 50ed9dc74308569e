import { describe, expect, test } from 'vitest';
import { eventually, open } from './support/open.ts';

describe('opening and closing', () => {
  test('Enter in the list opens a place and moves the focus to its title; Esc gives it back', async () => {
    const visitor = await open('/');
    await visitor.waitForLife();
    await visitor.row('nago').first().focus();
    await visitor.page.keyboard.press('Enter');
    await visitor.waitForPanel('Nago City');
    await eventually(() => visitor.focus()).toContain('h2#panel-title');
    expect(visitor.path()).toBe('/place/nago/');
    await visitor.page.keyboard.press('Escape');
    await visitor.panel.waitFor({ state: 'detached' });
    await eventually(() => visitor.focus()).toMatch(/^a Nago City/);
    expect(visitor.path()).toMatch(/^\/(?:\?|$)/);
  });

  test('the close button gives the focus back too, also after walking from place to place', async () => {
    const visitor = await open('/');
    await visitor.waitForLife();
    await visitor.row('henoko').first().click();
    await visitor.waitForPanel('Henoko');
    await visitor.panel.locator('.ties a').first().click();
    await eventually(() => visitor.path()).toMatch(/^\/article\//);
    await eventually(() => visitor.focus()).toContain('h2#panel-title');
    await visitor.close();
    await eventually(() => visitor.focus()).toMatch(/^a Henoko/);
  });

  test('where nothing opened it, closing puts the focus on the list', async () => {
    const visitor = await open('/place/guam/');
    await visitor.waitForLife();
    await visitor.close();
    await eventually(() => visitor.focus()).toContain('aside#list');
  });

  test('a place that the page opened with takes the focus when it is opened again', async () => {
    const visitor = await open('/place/guam/');
    await visitor.waitForLife();
    await visitor.close();
    await visitor.row('guam').first().click();
    await visitor.waitForPanel('Guam');
    await eventually(() => visitor.focus()).toContain('h2#panel-title');
  });

  test('the title of the window says what is open', async () => {
    const visitor = await open('/');
    await visitor.waitForLife();
    await visitor.row('futenma').first().click();
    await visitor.waitForPanel('Futenma');
    await eventually(() => visitor.page.title()).toBe('Marine Corps Air Station Futenma · Anpo Atlas');
    await visitor.switchTo('ja');
    await eventually(() => visitor.page.title()).toBe('普天間飛行場 · 安保アトラス');
  });
});

describe('the history', () => {
  test('Back undoes each step, Forward redoes it', async () => {
    const visitor = await open('/');
    await visitor.waitForLife();
    await visitor.row('kadena').first().click();
    await visitor.waitForPanel('Kadena Air Base');
    await visitor.panel.locator('.ties a').first().click();
    await eventually(() => visitor.path()).toMatch(/^\/article\//);
    const article = visitor.path();
    await visitor.page.goBack();
    await visitor.waitForPanel('Kadena Air Base');
    expect(visitor.path()).toBe('/place/kadena/');
    await visitor.page.goBack();
    await visitor.panel.waitFor({ state: 'detached' });
    expect(visitor.path()).toBe('/');
    await visitor.page.goForward();
    await visitor.waitForPanel('Kadena Air Base');
    await visitor.page.goForward();
    await eventually(() => visitor.path()).toBe(article);
    await visitor.panelTitle.locator('.chip').waitFor();
  });

  test('a filter is no step of its own, and Back keeps to what the address says', async () => {
    const visitor = await open('/');
    await visitor.waitForLife();
    await visitor.row('okinawa').first().click();
    await visitor.waitForPanel('Okinawa Prefecture');
    await visitor.page.locator('.key-services input').first().uncheck();
    await eventually(() => visitor.path()).toBe('/place/okinawa/?without=marine-corps');
    await visitor.page.goBack();
    await eventually(() => visitor.path()).toBe('/');
    expect(await visitor.page.locator('.key-services input').first().isChecked()).toBe(true);
  });

  test('a reload restores what is open, the filters and the layers', async () => {
    const visitor = await open('/place/futenma/?layers=facilities-returned.runways&without=navy.army');
    await visitor.waitForLife();
    const check = async (): Promise<void> => {
      await visitor.waitForPanel('Marine Corps Air Station Futenma');
      await eventually(() => visitor.row('sobe-communication-site').count()).toBe(0);
      await eventually(() => visitor.row('aha-training-area').count()).toBe(1);
      const on = await visitor.page
        .locator('.key-services input')
        .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).checked));
      expect(on).toEqual([true, true, false, false, true]);
      expect(visitor.path()).toBe('/place/futenma/?layers=facilities-returned.runways&without=navy.army');
    };
    await check();
    await visitor.page.reload({ waitUntil: 'commit' });
    await visitor.waitForLife();
    await check();
  });

  test('following a citation shows its source and changes nothing else', async () => {
    const visitor = await open('/place/futenma/?without=navy');
    await visitor.waitForLife();
    await visitor.page.locator('[data-tab="layers"]').click();
    const cite = visitor.panel.locator('.cites a').last();
    const href = (await cite.getAttribute('href')) ?? '';
    await cite.click();
    await eventually(() => new URL(visitor.page.url()).hash).toBe(href);
    await eventually(() =>
      visitor.panel.locator(href).evaluate((item) => {
        const [box, list] = [item.getBoundingClientRect(), item.closest('.scroll')?.getBoundingClientRect()];
        return list !== undefined && box.top >= list.top - 1 && box.bottom <= list.bottom + 1;
      }),
    ).toBe(true);
    expect(await visitor.panelTitle.innerText()).toBe('Marine Corps Air Station Futenma');
    expect(visitor.query().get('without')).toBe('navy');
    await visitor.page.goBack();
    await eventually(() => new URL(visitor.page.url()).hash).toBe('');
    expect(await visitor.panelTitle.innerText()).toBe('Marine Corps Air Station Futenma');
  });
});

describe('the language', () => {
  test('switches in place, both ways, and keeps what is open', async () => {
    const visitor = await open('/place/henoko/?without=navy');
    await visitor.waitForLife();
    await visitor.switchTo('ja');
    await visitor.waitForPanel('辺野古');
    expect(visitor.path()).toBe('/ja/place/henoko/?without=navy');
    expect(await visitor.page.locator('[data-tab="places"]').innerText()).toBe('場所');
    expect(await visitor.row('futenma').first().innerText()).toMatch(/^普天間飛行場/);
    expect(await visitor.panel.innerText()).not.toContain('Why the treaty matters here');
    await visitor.switchTo('en');
    await visitor.waitForPanel('Henoko');
    expect(visitor.path()).toBe('/place/henoko/?without=navy');
    expect(await visitor.panel.innerText()).toContain('Why the treaty matters here');
    await visitor.page.goBack();
    await visitor.waitForPanel('辺野古');
    expect(await visitor.page.locator('html').getAttribute('lang')).toBe('ja');
  });

  test('of each page leads to the same page in the other language without code', async () => {
    const visitor = await open('/controversy/pfas/', { javaScript: false });
    await visitor.page.locator('.languages a[hreflang="ja"]').click();
    await visitor.page.locator('html[lang="ja"]').waitFor({ state: 'attached' });
    expect(visitor.path()).toBe('/ja/controversy/pfas/');
  });
});
