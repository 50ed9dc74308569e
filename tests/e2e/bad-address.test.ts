import { describe, expect, test } from 'vitest';
import { siteUrl, eventually, open } from './support/open.ts';

/** Each bad address, where it leads, and what the notice has to name. */
const addresses: readonly (readonly [what: string, address: string, kept: string, named: RegExp])[] = [
  ['an unknown place', '/place/atlantis/', '/', /No place has the id “atlantis”/],
  ['an unknown place in Japanese', '/ja/place/atlantis/', '/ja/', /atlantis/],
  ['an unknown article', '/article/1960-XL/', '/', /No treaty text has the id “1960-XL”/],
  ['an unknown dispute', '/controversy/atlantis/', '/', /No dispute has the id “atlantis”/],
  ['an unknown page', '/wp-admin/install.php', '/', /no page: \/wp-admin\/install\.php\//],
  ['a camera off the earth', '/?at=999,-120,77', '/', /999,-120,77/],
  ['a camera of words', '/place/futenma/?at=NaN,Infinity,-1e9', '/place/futenma/', /NaN,Infinity/],
  [
    'an unknown layer beside a known one',
    '/?layers=submarines.municipalities',
    '/?layers=municipalities',
    /submarines/,
  ],
  ['an unknown service', '/?without=coastguard.navy', '/?without=navy', /coastguard/],
  ['a broken escape', '/place/%E0%A4%A/', '/', /No place has the id/],
  ['a script in the path', `/place/${encodeURIComponent('<script>alert(1)</script>')}/`, '/', /<script>alert\(1\)/],
  ['a script in the query', `/?at=${encodeURIComponent('"><img src=x onerror=alert(1)>')}`, '/', /<img src=x/],
  ['a path that climbs', '/place/..%2F..%2Fetc%2Fpasswd/', '/', /etc\/passwd/],
  ['10 kB of noise in the query', `/place/futenma/?${'x'.repeat(10_000)}`, '/place/futenma/', /too long/],
  ['10 kB of noise in the path', `/place/${'y'.repeat(10_000)}/`, '/', /too long/],
];

describe('a broken address', () => {
  test.each(addresses)('%s keeps what can be kept and says the rest', async (_, address, kept, named) => {
    const visitor = await open('about:blank');
    visitor.visit.allow(/status of 404/);
    // Playwright would tidy the address; the browser is given it as it is.
    await visitor.page.goto(`${(await siteUrl()).slice(0, -1)}${address}`, { waitUntil: 'commit' });
    await visitor.notices.waitFor();
    expect(await visitor.notices.innerText()).toMatch(named);
    expect(visitor.path()).toBe(kept);
    expect(await visitor.row('okinawa').first().isVisible()).toBe(true);
    expect(await visitor.page.locator('.stage').isVisible()).toBe(true);
    expect(await visitor.page.locator('#root script, #root img[src="x"]').count()).toBe(0);
    if (kept.includes('futenma')) await visitor.waitForPanel('Futenma');
  });

  test('shows the map of the theatre as soon as a page that exists does', async () => {
    const visitor = await open('/place/atlantis/', { javaScript: false });
    visitor.visit.allow(/status of 404/);
    expect(await visitor.page.locator('.still-box .still-symbol').count()).toBeGreaterThan(50);
  });

  test('the notice can be dismissed, and goes when something is opened', async () => {
    const visitor = await open('/place/atlantis/');
    visitor.visit.allow(/status of 404/);
    await visitor.notices.getByRole('button', { name: 'Dismiss' }).click();
    await visitor.notices.waitFor({ state: 'detached' });
    await visitor.goto('/place/atlantis/');
    await visitor.notices.waitFor();
    await visitor.waitForLife();
    await visitor.row('guam').first().click();
    await visitor.waitForPanel('Guam');
    expect(await visitor.notices.count()).toBe(0);
    await eventually(() => visitor.path()).toBe('/place/guam/');
  });

  test('without its last slash or with index.html still leads to its page', async () => {
    const visitor = await open('/place/nago');
    await visitor.waitForPanel('Nago City');
    await eventually(() => visitor.path()).toBe('/place/nago/');
    await visitor.goto('/ja/place/nago/index.html');
    await visitor.waitForPanel('名護市');
    await eventually(() => visitor.path()).toBe('/ja/place/nago/');
  });
});
