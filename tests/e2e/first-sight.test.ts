import { describe, expect, test } from 'vitest';
import { dictionary } from '../../src/i18n/index.ts';
import { namedPlaceIds } from '../../src/select/lists.ts';
import { shippedAtlas } from '../support/site.ts';
import { eventually, open } from './support/open.ts';
import { centresOfColours, type ColourAt, type Rgb } from './support/pixels.ts';

const atlas = shippedAtlas();
const current = atlas.places.filter(({ facility }) => facility && facility.status !== 'returned');

/** Facilities that stand alone on the map of the theatre, far apart, with the colour of their service. */
const landmarks: readonly (readonly [id: string, colour: Rgb])[] = [
  ['misawa-air-base', [0x24, 0x68, 0x9a]],
  ['kyogamisaki-communications-site', [0x7d, 0x74, 0x00]],
  ['mcas-iwakuni', [0x96, 0x32, 0x03]],
];

describe.each(['en', 'ja'] as const)('before any code runs, in %s', (locale) => {
  const words = dictionary(locale);
  const home = locale === 'en' ? '/' : '/ja/';

  test('the page has its name, its lists, its map and its credits', async () => {
    const { page } = await open(home, { javaScript: false });
    expect(await page.title()).toContain(words.title);
    expect(await page.locator('html').getAttribute('lang')).toBe(locale);
    expect(await page.locator('h1').textContent()).toBe(words.title);
    expect(await page.locator('.plate-title h2').textContent()).toBe(words.plate.title);
    const listed = await page
      .locator('#list [data-row] a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const prefix = locale === 'en' ? '/place' : '/ja/place';
    expect(listed.slice(0, 7)).toEqual(namedPlaceIds.map((id) => `${prefix}/${id}/`));
    expect(new Set(listed.slice(7))).toEqual(new Set(current.map(({ id }) => `${prefix}/${id}/`)));
    const symbols = await page
      .locator('.still-box .still-symbol[data-place]')
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-place')));
    expect(new Set(symbols)).toEqual(new Set(current.map(({ id }) => id)));
    expect(await page.locator('.attribution').isVisible()).toBe(true);
    expect(await page.locator('.attribution').innerText()).toContain(words.map.sovereignty);
    expect(await page.locator('.noscript').isVisible()).toBe(true);
  });
});

test('the moving map takes over without a jump, and the plate is furnished', async () => {
  const visitor = await open('/');
  const { page } = visitor;
  await visitor.waitForLife();
  const still: ColourAt[] = [];
  for (const [id, colour] of landmarks) {
    const box = await page.locator(`.still-box > .still-symbol[data-place="${id}"]`).boundingBox();
    if (!box) throw new Error(`expected ${id} on the still map`);
    still.push({ at: { x: box.x + box.width / 2, y: box.y + box.height / 2 }, sizePx: 26, colour });
  }
  const before = await centresOfColours(page, still);
  expect(await visitor.stage.getAttribute('data-map')).toBe('starting');

  visitor.visit.releaseMap();
  await visitor.waitForMap();
  await page.locator('.still').waitFor({ state: 'hidden' });
  const moving: ColourAt[] = [];
  for (const [id, colour] of landmarks) {
    const place = atlas.placeById.get(id);
    if (!place) throw new Error(`expected ${id}`);
    moving.push({ at: await visitor.theatrePoint(place.position), sizePx: 26, colour });
  }
  const after = await centresOfColours(page, moving);
  for (const [index, [id]] of landmarks.entries()) {
    const [from, to, computed] = [before[index], after[index], moving[index]?.at];
    if (!from || !to || !computed) throw new Error(`expected the colour of ${id} on both maps`);
    expect(Math.hypot(to.x - from.x, to.y - from.y), `${id} moves by pixels`).toBeLessThan(1.5);
    // A neighbour of the same colour may pull the middle of the colour a little.
    expect(Math.hypot(to.x - computed.x, to.y - computed.y), `${id} is off its position by pixels`).toBeLessThan(4);
  }

  for (const selector of [
    '.plate-title',
    '.scale',
    '.attribution',
    '.time',
    '.key',
    '[data-inset-box="kanto"]',
    '[data-inset-box="okinawa"]',
  ])
    expect(await page.locator(selector).isVisible(), selector).toBe(true);
  expect(await page.locator('.scale').innerText()).toMatch(/km[^]*nm/);
  const ticks = await visitor.ticks();
  expect(ticks).toContain('130°E');
  expect(ticks).toContain('30°N');
  expect(visitor.path(), 'nothing was chosen, so the address stays plain').toBe('/');
});

test('before the moving map is there, the still one shows what is opened, as scale and degrees say', async () => {
  const visitor = await open('/');
  await visitor.waitForLife();
  await visitor.row('nago').first().click();
  await visitor.waitForPanel('Nago City');
  await eventually(() => visitor.ticks()).toContainEqual(expect.stringMatching(/^12[78]°\d\d′E$/));
  await eventually(() => visitor.page.locator('.still-box [data-place="camp-blaz"]').count(), 'Guam is far away').toBe(
    0,
  );
});

test('an inset takes the map there', async () => {
  const visitor = await open('/', { map: 'live' });
  await visitor.waitForMap();
  await visitor.page.locator('[data-inset-box="okinawa"]').click();
  await eventually(() => visitor.query().get('at')).toMatch(/^12[78]\.\d+,26\.\d+,(?:8|9|10)/);
  expect(await visitor.page.locator('.insets').count(), 'insets step back when the map is close').toBe(0);
});
