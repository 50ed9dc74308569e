import { describe, expect, test } from 'vitest';
import { shippedAtlas, shippedLibrary } from '../support/site.ts';
import { eventually, open } from './support/open.ts';

const atlas = shippedAtlas();
const library = shippedLibrary();

describe('the key', () => {
  test('counts every facility, and each row takes its own off the list, into the address and back', async () => {
    const visitor = await open('/');
    await visitor.waitForLife();
    const { page } = visitor;
    const services = ['marine-corps', 'air-force', 'navy', 'army', 'shared'] as const;
    const rows = page.locator('.key-services .key-row');
    for (const [index, service] of services.entries()) {
      const own = atlas.places.filter(
        ({ facility }) => facility?.service === service && facility.status !== 'returned',
      );
      expect(await rows.nth(index).locator('.key-count').innerText()).toBe(String(own.length));
      const last = own.findLast(({ id }) => !['kadena', 'futenma'].includes(id))?.id ?? '';
      await rows.nth(index).locator('input').uncheck();
      await eventually(() => visitor.row(last).count()).toBe(0);
      expect(visitor.path()).toBe(`/?without=${service}`);
      expect(await page.locator('.key-reset').innerText()).toContain(`${own.length} facilities hidden`);
      await rows.nth(index).locator('input').check();
      await eventually(() => visitor.row(last).count()).toBe(1);
      expect(visitor.path()).toBe('/');
    }
  });

  test('status rows switch their layer, and the reset brings everything back', async () => {
    const visitor = await open('/');
    await visitor.waitForLife();
    const { page } = visitor;
    await page
      .locator('.key')
      .getByLabel(/^Returned/)
      .check();
    await eventually(() => visitor.row('senaha-communication-site').count()).toBe(1);
    await page
      .locator('.key')
      .getByLabel(/^In use/)
      .uncheck();
    await eventually(() => visitor.row('camp-hansen').count()).toBe(0);
    expect(new Set(visitor.query().get('layers')?.split('.'))).toEqual(
      new Set(['facilities-returned', 'facilities-in-use']),
    );
    await page.locator('.key-reset button').click();
    await eventually(() => visitor.path()).toBe('/');
    await eventually(() => visitor.row('camp-hansen').count()).toBe(1);
    expect(await visitor.row('senaha-communication-site').count()).toBe(0);
  });

  test('with everything hidden the list says so, and the seven places stay', async () => {
    const visitor = await open('/?without=marine-corps.air-force.navy.army.shared');
    await visitor.waitForLife();
    await visitor.page.locator('#list .empty').waitFor();
    expect(await visitor.page.locator('#list [data-row]').count()).toBe(7);
  });
});

describe('the layers', () => {
  test('are eight, each with a switch and with links that say why', async () => {
    const visitor = await open('/');
    await visitor.waitForLife();
    await visitor.openTab('layers');
    const rows = visitor.page.locator('li.layer');
    await rows.first().locator('.ties li').first().waitFor();
    expect(await rows.count()).toBe(8);
    expect(await visitor.page.getByRole('switch').count()).toBe(8);
    for (const [index, layer] of atlas.layers.entries()) {
      const row = rows.nth(index);
      expect(await row.locator('.layer-name').innerText()).toBe(layer.name.en);
      expect(await row.getByRole('switch').isChecked()).toBe(layer.onByDefault);
      const links = library.links.filter(({ from }) => from.kind === 'layer' && from.id === layer.id);
      expect(links.length, layer.id).toBeGreaterThanOrEqual(1);
      expect(await row.locator('.ties li').count()).toBe(links.length);
      for (const { reason } of links) expect(await row.locator('.ties').innerText()).toContain(reason.en);
    }
  });

  test('switch into the address and survive a reload; their links open', async () => {
    const visitor = await open('/ja/');
    await visitor.waitForLife();
    const { page } = visitor;
    await visitor.openTab('layers');
    const row = page
      .locator('li.layer')
      .filter({ hasText: atlas.layers.find(({ id }) => id === 'municipalities')?.name.ja ?? '?' });
    await row.getByRole('switch').check();
    await eventually(() => visitor.path()).toBe('/ja/?layers=municipalities');
    await page.reload({ waitUntil: 'commit' });
    await visitor.waitForLife();
    await visitor.openTab('layers');
    await eventually(() => row.getByRole('switch').isChecked()).toBe(true);
    expect(visitor.path()).toBe('/ja/?layers=municipalities');
    await row.locator('.ties a').first().click();
    await visitor.panelTitle.waitFor();
    expect(visitor.path()).toMatch(/^\/ja\/(?:article|controversy)\/[^?]+\?layers=municipalities$/);
  });
});
