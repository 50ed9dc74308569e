import { describe, expect, test } from 'vitest';
import { dictionary } from '../../src/i18n/index.ts';
import { shippedAtlas, shippedLibrary } from '../support/site.ts';
import { open } from './support/open.ts';

const atlas = shippedAtlas();
const library = shippedLibrary();

/** The places that lead to a text or dispute, with their reasons. */
function tiedTo(kind: 'article' | 'controversy', id: string) {
  return library.links.flatMap(({ from, to, reason }) => {
    const place = from.kind === 'place' && to.kind === kind && to.id === id ? atlas.placeById.get(from.id) : undefined;
    return place ? [{ place, reason }] : [];
  });
}

describe.each(['en', 'ja'] as const)('in %s', (locale) => {
  const prefix = locale === 'ja' ? '/ja' : '';
  const words = dictionary(locale);

  test.each(['1960-VI', 'sofa-17', 'roadmap-2006'])('article %s lists its places, each with its reason', async (id) => {
    const visitor = await open(`${prefix}/article/${id}/`, { javaScript: false });
    await visitor.waitForPanel(atlas.textById.get(id)?.title[locale] ?? '?');
    const rows = visitor.section(words.article.places).locator('.place-ties > li');
    const ties = tiedTo('article', id);
    expect(ties.length).toBeGreaterThan(0);
    expect(await rows.count()).toBe(ties.length);
    for (const { place, reason } of ties) {
      const row = rows.filter({ has: visitor.page.locator(`a[href="${prefix}/place/${place.id}/"]`) });
      expect(await row.innerText()).toContain(reason[locale]);
      expect(await row.locator('.cites a').count()).toBeGreaterThan(0);
    }
    expect(await visitor.panel.innerText()).toContain(words.article.restated);
    expect(await visitor.section(words.panel.sources).locator('li').count()).toBeGreaterThan(0);
  });

  test.each(['noise-futenma', 'henoko', 'senkakus'])(
    'dispute %s sets the sides out alike and lists its places',
    async (id) => {
      const record = library.fullControversyById.get(id);
      if (!record) throw new Error(`expected the dispute ${id}`);
      const visitor = await open(`${prefix}/controversy/${id}/`, { javaScript: false });
      await visitor.waitForPanel(record.title[locale]);
      expect(await visitor.panel.locator('.question').innerText()).toBe(record.question[locale]);
      const sides = visitor.panel.locator('.position');
      expect(await sides.count()).toBe(record.positions.length);
      expect(record.positions.length).toBeGreaterThanOrEqual(2);
      const boxes = await Promise.all((await sides.all()).map((side) => side.boundingBox()));
      expect(new Set(boxes.map((box) => Math.round(box?.width ?? 0))).size, 'widths of the sides').toBe(1);
      expect(await visitor.section(words.controversy.both).innerText()).toContain(record.common[0]?.text[locale]);
      expect(await visitor.section(words.controversy.today).innerText()).toContain(record.today.text[locale]);
      const rows = visitor.section(words.controversy.places).locator('.place-ties > li');
      const ties = tiedTo('controversy', id);
      expect(await rows.count()).toBe(ties.length);
      for (const { reason } of ties) expect(await rows.filter({ hasText: reason[locale] }).count()).toBeGreaterThan(0);
    },
  );
});

test('from a place to its article, to another place, to a dispute, by links alone', async () => {
  const visitor = await open('/place/futenma/');
  await visitor.waitForLife();
  await visitor.panel.locator('.ties a[href="/article/1960-VI/"]').click();
  await visitor.waitForPanel('Facilities and areas');
  expect(visitor.path()).toBe('/article/1960-VI/');
  expect(await visitor.focus()).toContain('panel-title');
  await visitor.panel.locator('.place-ties a[href="/place/okinawa/"]').click();
  await visitor.waitForPanel('Okinawa Prefecture');
  await visitor.panel.locator('#disputes .card-more a').click();
  await visitor.panel.locator('.question').waitFor();
  expect(visitor.path()).toMatch(/^\/controversy\//);
});

test('the lists of treaty texts and of disputes open each of theirs', async () => {
  const visitor = await open('/');
  await visitor.waitForLife();
  await visitor.openTab('treaty');
  expect(await visitor.page.locator('#tab-content [data-row]').count()).toBe(atlas.texts.length);
  await visitor.page.locator('#tab-content a[href="/article/sofa-17/"]').click();
  await visitor.waitForPanel('XVII');
  await visitor.openTab('disputes');
  expect(await visitor.page.locator('#tab-content [data-row]').count()).toBe(atlas.controversies.length);
  await visitor.page.locator('#tab-content a[href="/controversy/pfas/"]').click();
  await visitor.waitForPanel(atlas.controversyById.get('pfas')?.title.en ?? '?');
});

test('the map marks the places of an article and dims the others', async () => {
  const visitor = await open('/article/1960-VI/', { javaScript: false });
  const opacity = (id: string) =>
    visitor.page
      .locator(`.still-box .still-symbol[data-place="${id}"]`)
      .evaluate((mark) => getComputedStyle(mark).opacity);
  const tied = tiedTo('article', '1960-VI').filter(
    ({ place }) => place.facility && place.facility.status !== 'returned',
  );
  expect(tied.length).toBeGreaterThan(3);
  expect(
    await opacity(tied.find(({ place }) => place.id.includes('iwakuni'))?.place.id ?? tied[0]?.place.id ?? ''),
  ).toBe('1');
  const outside = atlas.places.find(
    ({ id, facility }) =>
      facility?.status === 'in-use' && !tied.some(({ place }) => place.id === id) && id === 'camp-fuji',
  );
  expect(Number(await opacity(outside?.id ?? ''))).toBeLessThan(0.6);
});
