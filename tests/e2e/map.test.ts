import { expect, test } from 'vitest';
import { project } from '../../src/domain/mercator.ts';
import { inInset } from '../../src/map/style/insets.ts';
import { shippedAtlas } from '../support/site.ts';
import { eventually, open } from './support/open.ts';

const atlas = shippedAtlas();
const shown = atlas.places.filter(({ facility }) => facility && facility.status !== 'returned');

/** The two facilities that lie closest to each other on the map of the theatre, outside the insets. */
function closestPair() {
  const outside = shown.filter(({ position }) => !inInset(position));
  const camera = { center: [134, 30], zoom: 4.5 } as const;
  const size = { width: 1000, height: 1000 };
  const pairs = outside.flatMap((a, index) =>
    outside.slice(index + 1).map((b) => {
      const [[ax, ay], [bx, by]] = [project(a.position, camera, size), project(b.position, camera, size)];
      return { a, b, apartPx: Math.hypot(ax - bx, ay - by) };
    }),
  );
  const [first] = pairs.toSorted((p, q) => p.apartPx - q.apartPx);
  if (!first) throw new Error('expected facilities');
  return first;
}

test('a click on a symbol opens its place; a click where several lie offers the choice', async () => {
  const visitor = await open('/', { map: 'live' });
  await visitor.waitForMap();
  const { page } = visitor;

  const { a, b, apartPx } = closestPair();
  expect(apartPx).toBeLessThan(4);
  const [at, to] = [await visitor.theatrePoint(a.position), await visitor.theatrePoint(b.position)];
  await page.mouse.click((at.x + to.x) / 2, (at.y + to.y) / 2);
  const menu = page.getByRole('dialog', { name: 'Places here' });
  await menu.waitFor();
  const names = await menu.locator('.row-name').allInnerTexts();
  expect(names).toContain(a.name.en);
  expect(names).toContain(b.name.en);
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });
  expect(visitor.path()).toBe('/');

  const alone = atlas.placeById.get('kyogamisaki-communications-site');
  if (!alone) throw new Error('expected a lone facility');
  const { x, y } = await visitor.theatrePoint(alone.position);
  await page.mouse.move(x, y);
  await page.locator('.hover-card').waitFor();
  expect(await page.locator('.hover-card').innerText()).toContain(alone.name.en);
  await page.mouse.click(x, y);
  await visitor.waitForPanel(alone.name.en);
  expect(visitor.path()).toBe('/place/kyogamisaki-communications-site/');
  await eventually(() => visitor.focus()).toContain('h2#panel-title');
  await page.keyboard.press('Escape');
  await visitor.panel.waitFor({ state: 'detached' });
  await eventually(() => visitor.focus()).toMatch(/^canvas/);
});

test('the choice among several places works from the keyboard', async () => {
  const visitor = await open('/', { map: 'live' });
  await visitor.waitForMap();
  const { a, b } = closestPair();
  const [at, to] = [await visitor.theatrePoint(a.position), await visitor.theatrePoint(b.position)];
  await visitor.page.mouse.click((at.x + to.x) / 2, (at.y + to.y) / 2);
  const first = visitor.page.locator('.places-menu a').first();
  await first.waitFor();
  const name = await first.locator('.row-name').innerText();
  await visitor.page.keyboard.press('Enter');
  await visitor.waitForPanel(name);
});

test('the camera that the reader chose is in the address, survives a reload, and is no step of Back', async () => {
  const visitor = await open('/place/futenma/', { map: 'live' });
  await visitor.waitForMap();
  const { page } = visitor;
  expect(visitor.path(), 'the view of a place needs no camera').toBe('/place/futenma/');
  await page.locator('.map-canvas canvas').focus();
  await page.keyboard.press('ArrowRight');
  await eventually(() => visitor.query().get('at')).toMatch(/^127\.\d+,26\.\d+,1\d/);
  const path = visitor.path();
  const ticks = await visitor.ticks();
  await page.reload({ waitUntil: 'commit' });
  await visitor.waitForMap();
  await visitor.waitForPanel('Futenma');
  await eventually(() => visitor.ticks()).toEqual(ticks);
  expect(visitor.path()).toBe(path);
  await visitor.row('guam').first().click();
  await visitor.waitForPanel('Guam');
  await page.goBack();
  await visitor.waitForPanel('Futenma');
  await eventually(() => visitor.ticks()).toEqual(ticks);
  await page.getByRole('button', { name: 'Show on the map' }).click();
  await eventually(() => visitor.path()).toBe('/place/futenma/');
});

test('the buttons zoom, and the whole map comes back', async () => {
  const visitor = await open('/', { map: 'live' });
  await visitor.waitForMap();
  const { page } = visitor;
  const ticks = await visitor.ticks();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await eventually(() => visitor.query().get('at')).not.toBeNull();
  const zoom = (): number => Number(visitor.query().get('at')?.split(',')[2]);
  const near = zoom();
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await eventually(zoom).toBeCloseTo(near - 1, 1);
  await page.getByRole('button', { name: 'Whole map' }).click();
  await eventually(() => visitor.path()).toBe('/');
  expect(await visitor.ticks()).toEqual(ticks);
});

test('lost graphics are said, and come back with everything as it was', async () => {
  const visitor = await open('/', { map: 'live' });
  await visitor.waitForMap();
  const { page } = visitor;
  const extension = await page.locator('.map-canvas canvas').evaluateHandle((canvas) => {
    const found = (canvas as HTMLCanvasElement).getContext('webgl2')?.getExtension('WEBGL_lose_context');
    if (!found) throw new Error('expected WEBGL_lose_context');
    return found;
  });
  await extension.evaluate((item) => item.loseContext());
  await page.locator('.stage[data-map="lost"]').waitFor();
  await page.locator('.stage-note').filter({ hasText: 'coming back' }).waitFor();
  await page.locator('.still').waitFor({ state: 'visible' });

  // What is chosen meanwhile shows on the still map, and on the moving one when it is back.
  await visitor.row('nago').first().click();
  await visitor.waitForPanel('Nago City');
  await extension.evaluate((item) => item.restoreContext());
  await page.locator('.stage[data-map="live"]').waitFor();
  expect(await page.locator('.stage-note').count()).toBe(0);
  expect(visitor.path()).toBe('/place/nago/');
  await eventually(async () =>
    (await visitor.ticks()).some((tick) => tick.startsWith('128°') || tick.startsWith('127°')),
  ).toBe(true);
});
