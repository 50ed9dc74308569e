import { describe, expect, test } from 'vitest';
import { dictionary } from '../../src/i18n/index.ts';
import { namedPlaceIds } from '../../src/select/lists.ts';
import { shippedAtlas, shippedLibrary } from '../support/site.ts';
import type { AtlasPage } from './support/atlas-page.ts';
import { eventually, open } from './support/open.ts';

const atlas = shippedAtlas();
const library = shippedLibrary();

/** Every numeral after a statement leads to a source on the same panel, and each source has a title. */
async function expectCitationsToResolve({ panel }: AtlasPage): Promise<void> {
  const targets = await panel
    .locator('.cites a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const sources = await panel.locator('.sources li').evaluateAll((items) => items.map((item) => `#${item.id}`));
  expect(targets.length).toBeGreaterThan(0);
  expect(targets.filter((target) => !sources.includes(target))).toEqual([]);
  expect(sources).toEqual(sources.map((_, index) => `#source-${index + 1}`));
  expect(await panel.locator('.sources li:not(:has(a, cite))').count()).toBe(0);
}

/** What every one of the seven places has to say, in either language. */
async function expectDossier(visitor: AtlasPage, id: string, locale: 'en' | 'ja'): Promise<void> {
  const place = atlas.placeById.get(id);
  if (!place) throw new Error(`expected the place ${id}`);
  const words = dictionary(locale);
  const { panel } = visitor;
  await visitor.waitForPanel(place.name[locale]);
  const other = panel.locator('.panel-other');
  expect(await other.innerText()).toContain(place.name[locale === 'en' ? 'ja' : 'en']);
  expect(await other.locator('.panel-reading').innerText()).toBe(place.reading);

  const facts = await panel.locator('.facts > div').count();
  expect(facts).toBe(library.dossierByPlace.get(place.id)?.facts.length);
  expect(facts).toBeGreaterThanOrEqual(3);

  const ties = visitor.section(words.panel.treatyHere).locator('.ties > li');
  const articles = library.links.filter(
    ({ from, to }) => from.kind === 'place' && from.id === id && to.kind === 'article',
  );
  expect(await ties.count()).toBe(articles.length);
  expect(articles.length).toBeGreaterThanOrEqual(1);
  for (const { reason } of articles) expect(await ties.filter({ hasText: reason[locale] }).count()).toBe(1);

  expect(await panel.locator('#disputes .card-title').innerText()).not.toBe('');
  expect(await panel.locator('#disputes .position').count()).toBeGreaterThanOrEqual(2);

  const claims = library.claims.filter(({ placeIds }) => placeIds.some((placeId) => placeId === id));
  const shown = panel.locator('.claim');
  expect(await shown.count()).toBe(claims.length);
  for (const { verdict, text, finding } of claims.slice(0, 3)) {
    const claim = shown.filter({ hasText: text[locale] });
    expect(await claim.locator('.verdict').innerText()).toContain(words.verdicts[verdict]);
    expect(await claim.locator('.claim-finding').innerText()).toContain(finding[locale]);
  }
  expect(await visitor.section(words.panel.events).locator('.events > li').count()).toBeGreaterThanOrEqual(1);
  await expectCitationsToResolve(visitor);
}

describe.each(['en', 'ja'] as const)('the seven places in %s', (locale) => {
  test.each(namedPlaceIds)('%s stands complete at its address before any code', async (id) => {
    const visitor = await open(`${locale === 'ja' ? '/ja' : ''}/place/${id}/`, { javaScript: false });
    await expectDossier(visitor, id, locale);
    expect(await visitor.page.title()).toContain(atlas.placeById.get(id)?.name[locale]);
    expect(await visitor.page.locator('.still-box').count()).toBe(1);
  });
});

test('the code takes over each kind of place without a fault, and opens the others from the list', async () => {
  const visitor = await open('/place/futenma/');
  await visitor.waitForLife();
  await expectDossier(visitor, 'futenma', 'en');
  for (const id of namedPlaceIds.filter((item) => item !== 'futenma')) {
    await visitor.row(id).first().click();
    await expectDossier(visitor, id, 'en');
    expect(visitor.path()).toBe(`/place/${id}/`);
  }
});

test('every fact of the seven places has its unit and its date', async () => {
  const { page } = await open('/place/okinawa/', { javaScript: false });
  const undated: string[] = [];
  for (const id of namedPlaceIds) {
    await page.goto(`/place/${id}/`, { waitUntil: 'commit' });
    const facts = await page.locator('.facts > div').allInnerTexts();
    expect(facts.length).toBeGreaterThanOrEqual(3);
    undated.push(...facts.filter((fact) => !/(?:19|20)\d\d/.test(fact)).map((fact) => `${id}: ${fact}`));
    const numbers = library.dossierByPlace.get(id)?.facts.filter((fact) => 'value' in fact) ?? [];
    const units = numbers.filter(({ unit }) => unit === 'ha' || unit === 'percent' || unit === 'people').length;
    expect(facts.filter((fact) => /\d\s*(?:ha|%|people)/.test(fact)).length).toBeGreaterThanOrEqual(units);
  }
  expect(undated).toEqual([]);
});

test('the Senkaku Islands carry all three names, and who administers and who claims them', async () => {
  const { panel } = await open('/place/senkakus/', { javaScript: false });
  const head = await panel.locator('.panel-head').innerText();
  for (const name of ['Senkaku Islands', '尖閣諸島', '钓鱼岛', '釣魚臺']) expect(head).toContain(name);
  expect(await panel.locator('.standing > div').count()).toBeGreaterThanOrEqual(3);
});

test('the arrows step through the disputes of a place', async () => {
  const visitor = await open('/place/futenma/');
  await visitor.waitForLife();
  const question = visitor.panel.locator('#disputes .card-title');
  const first = await question.innerText();
  await visitor.panel.getByRole('button', { name: 'Next dispute' }).click();
  await eventually(() => question.innerText()).not.toBe(first);
  await visitor.page.keyboard.press('ArrowLeft');
  await eventually(() => question.innerText()).toBe(first);
});

test.each([
  ['kadena-air-base', 'kadena', ''],
  ['mcas-futenma', 'futenma', ''],
  ['mcas-futenma', 'futenma', '/ja'],
])('the long id %s leads to %s under "%s"', async (long, short, prefix) => {
  const visitor = await open(`${prefix}/place/${long}/`);
  visitor.visit.allow(/status of 404/);
  await eventually(() => visitor.path()).toBe(`${prefix}/place/${short}/`);
  await visitor.waitForPanel(atlas.placeById.get(short)?.name[prefix === '' ? 'en' : 'ja'] ?? '?');
  expect(await visitor.notices.count()).toBe(0);
});

describe('the 95 facilities', () => {
  const facilities = atlas.places.filter(({ facility }) => facility);
  const unconfirmed = facilities.find(
    ({ confidence, facility }) => confidence === 'low' && facility?.status !== 'returned',
  );

  test('are all in the list once returned ones are switched on', async () => {
    const visitor = await open('/');
    await visitor.waitForLife();
    expect(facilities).toHaveLength(95);
    await visitor.page
      .locator('.key')
      .getByLabel(/^Returned/)
      .check();
    await eventually(() => visitor.row('sobe-communication-site').count()).toBe(1);
    for (const { id } of facilities) expect(await visitor.row(id).count(), id).toBeGreaterThanOrEqual(1);
  });

  const sample = [
    'camp-schwab',
    'torii-station',
    'yokosuka-naval-base',
    'misawa-air-base',
    'camp-blaz',
    'mageshima',
    'camp-chitose',
    unconfirmed?.id ?? '',
  ];

  test('open from the list with name, facts and a position that says how good it is', async () => {
    const visitor = await open('/');
    await visitor.waitForLife();
    for (const id of sample) {
      const place = atlas.placeById.get(id);
      if (!place?.facility) throw new Error(`expected the facility ${id}`);
      await visitor.row(id).last().click();
      await visitor.waitForPanel(place.name.en);
      const listing = await visitor.panel.locator('.listing').innerText();
      expect(listing).toContain(place.facility.prefecture.en);
      expect(listing).toContain(dictionary('en').statuses[place.facility.status]);
      if (place.facility.facCode) expect(listing).toContain(place.facility.facCode);
      if (place.facility.area) expect(listing).toMatch(/\d ha, as of .*\d{4}/);
      const caution = visitor.panel.locator('.caution');
      expect(await caution.count(), `${id} says whether it is confirmed`).toBe(place.confidence === 'low' ? 1 : 0);
      expect(await visitor.section('How sure is the drawing?').innerText()).toMatch(/good to about [\d,.]+ k?m/);
      await expectCitationsToResolve(visitor);
    }
  });
});
