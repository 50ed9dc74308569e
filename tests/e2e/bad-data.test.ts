import type { Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { AtlasPage } from './support/atlas-page.ts';
import { eventually, open } from './support/open.ts';

/** How a file goes wrong on its way. */
const faults = {
  missing: (route: Route) => route.fulfill({ status: 500, body: 'no' }),
  'cut off': async (route: Route) => {
    const response = await route.fetch();
    const body = await response.text();
    await route.fulfill({ response, body: body.slice(0, Math.floor(body.length / 2)) });
  },
  'another file': (route: Route) =>
    route.fulfill({ status: 200, contentType: 'application/json', body: '{"format":"something/else/9"}' }),
  'not json': (route: Route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><p>Please log in' }),
} as const;
type Fault = keyof typeof faults;
const all = Object.keys(faults) as readonly Fault[];

/** Opens a page on which a file goes wrong until the returned function is called. */
async function openWith(path: string, file: RegExp, fault: Fault): Promise<readonly [AtlasPage, () => Promise<void>]> {
  const visitor = await open('about:blank');
  visitor.visit.allow(/status of 500|Failed to load resource|ERR_FAILED/);
  await visitor.page.route(file, faults[fault]);
  await visitor.goto(path);
  return [visitor, () => visitor.page.unroute(file)];
}

const retryName = 'Try again';

describe('the texts', () => {
  test.each(all)('%s: the panel says so, the rest works, and trying again brings them', async (fault) => {
    const [visitor, mend] = await openWith('/', /\/library-[^/]*\.json/, fault);
    await visitor.waitForLife();
    await visitor.row('futenma').first().click();
    const failure = visitor.panel.locator('.failure');
    await failure.waitFor();
    expect(await failure.innerText()).toContain(fault === 'missing' ? 'did not arrive' : 'arrived damaged');
    await visitor.row('nago').first().click();
    await eventually(() => visitor.path()).toBe('/place/nago/');

    await failure.getByRole('button', { name: retryName }).click();
    await failure.waitFor();
    await mend();
    await failure.getByRole('button', { name: retryName }).click();
    await visitor.waitForPanel('Nago City');
    expect(await failure.count()).toBe(0);
  });

  test('missing behind a page that opens with its panel: never blank, and trying again brings them', async () => {
    const [visitor, mend] = await openWith('/ja/place/futenma/', /\/library-[^/]*\.json/, 'missing');
    const failure = visitor.panel.locator('.failure');
    await failure.waitFor();
    expect(await visitor.row('nago').first().isVisible()).toBe(true);
    await mend();
    await failure.getByRole('button').click();
    await visitor.waitForPanel('普天間飛行場');
  });

  test('missing for the layers: the switches stay, and trying again brings the reasons', async () => {
    const [visitor, mend] = await openWith('/', /\/library-[^/]*\.json/, 'missing');
    await visitor.waitForLife();
    await visitor.openTab('layers');
    const failure = visitor.page.locator('.layers .failure');
    await failure.waitFor();
    expect(await visitor.page.getByRole('switch').count()).toBe(8);
    await mend();
    await failure.getByRole('button', { name: retryName }).click();
    await visitor.page.locator('.layers .ties li').first().waitFor();
  });
});

describe('the first content', () => {
  test.each(all)('%s: the page stays readable, says why it is still, and trying again starts it', async (fault) => {
    const [visitor, mend] = await openWith('/place/futenma/', /\/core-[^/]*\.json/, fault);
    const note = visitor.page.locator('.start-failure');
    await note.waitFor();
    expect(await note.innerText()).toContain(fault === 'missing' ? 'did not arrive' : 'arrived damaged');
    expect(await visitor.panelTitle.innerText()).toBe('Marine Corps Air Station Futenma');
    await note.getByRole('button', { name: retryName }).click();
    await note.waitFor();
    await mend();
    await note.getByRole('button', { name: retryName }).click();
    await note.waitFor({ state: 'detached' });
    await visitor.waitForLife();
    await visitor.row('nago').first().click();
    await visitor.waitForPanel('Nago City');
  });
});

describe('the shapes of the map', () => {
  test.each(['missing', 'cut off'] as const)(
    '%s: the still map stays with a note, and trying again brings the moving one',
    async (fault) => {
      const [visitor, mend] = await openWith('/', /\/geometry-[^/]*\.json/, fault);
      const { page } = visitor;
      const note = page.locator('.stage-note');
      await note.waitFor();
      expect(await note.innerText()).toContain('still picture');
      expect(await page.locator('.still-box').isVisible()).toBe(true);
      await visitor.row('nago').first().click();
      await visitor.waitForPanel('Nago City');
      await mend();
      await note.getByRole('button', { name: retryName }).click();
      await note.waitFor({ state: 'detached' });
      if (fault === 'missing') {
        visitor.visit.releaseMap();
        await visitor.waitForMap();
      }
    },
  );
});

describe('a piece of code that does not arrive', () => {
  /** Opens the front page, to which some code does not get through until the returned function is called. */
  async function openWithout(code: RegExp): Promise<readonly [AtlasPage, () => Promise<void>]> {
    const visitor = await open('about:blank', { map: 'live' });
    visitor.visit.allow(/Failed to load resource|ERR_FAILED|^console: .*dynamically imported module/);
    await visitor.page.route(code, (route) => route.abort());
    await visitor.goto('/');
    await visitor.page.locator('.scale').waitFor();
    return [visitor, () => visitor.page.unroute(code)];
  }

  test('the moving map: it is said, and the still map takes its place', async () => {
    const [visitor] = await openWithout(/\/assets\/MapCanvas-[^/]*\.js$/);
    const { page } = visitor;
    await page.locator('.stage-note, .stage .failure').first().waitFor();
    expect(await page.locator('.still-box').isVisible()).toBe(true);
    await visitor.row('nago').first().click();
    await visitor.waitForPanel('Nago City');
    await eventually(() => page.locator('.still-box [data-place="camp-blaz"]').count()).toBe(0);
  });

  test('the panel: it is said, and trying again brings it', async () => {
    const [visitor, mend] = await openWithout(/\/assets\/Panel-[^/]*\.js$/);
    await visitor.openTab('disputes');
    await visitor.page.locator('#tab-content a').first().click();
    await eventually(() => visitor.path()).toMatch(/^\/controversy\//);
    const retry = visitor.panel.getByRole('button', { name: retryName });
    await retry.waitFor();
    expect(await visitor.stage.isVisible()).toBe(true);
    await mend();
    await retry.click();
    await visitor.panel.locator('.question').waitFor();
  });

  test('the suggestions: the field stays, and asks for them again', async () => {
    const [visitor, mend] = await openWithout(/\/assets\/SearchCombobox-[^/]*\.js$/);
    expect(await visitor.search.isVisible()).toBe(true);
    await visitor.row('nago').first().click();
    await visitor.waitForPanel('Nago City');
    await mend();
    await visitor.search.focus();
    await visitor.waitForLife();
  });

  test('the help: everything else stays', async () => {
    const [visitor] = await openWithout(/\/HelpDialog-[^/]*\.js$/);
    const asked = visitor.page.waitForEvent('requestfailed', (request) => request.url().includes('HelpDialog'));
    await visitor.page.locator('.topbar button').last().click();
    await asked;
    await visitor.row('nago').first().click();
    await visitor.waitForPanel('Nago City');
  });
});
