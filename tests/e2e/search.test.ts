import { expect, test } from 'vitest';
import { eventually, open } from './support/open.ts';

test('Enter opens what was typed in kanji, kana, romaji with or without macrons, or as a code', async () => {
  const visitor = await open('/');
  await visitor.waitForLife();
  const queries = [
    ['普天間', 'Marine Corps Air Station Futenma'],
    ['かでな', 'Kadena Air Base'],
    ['カデナ', 'Kadena Air Base'],
    ['futenma', 'Marine Corps Air Station Futenma'],
    ['FAC6009', 'Camp Schwab'],
    ['fac 6037', 'Kadena Air Base'],
    ['Diaoyu', 'Senkaku Islands'],
    ['Article VI', 'Facilities and areas for US forces'],
    ['pfas', 'PFAS'],
  ] as const;
  for (const [query, title] of queries) {
    await visitor.page.keyboard.press('Escape');
    await visitor.page.keyboard.press('/');
    await visitor.search.fill(query);
    await visitor.page.locator('.search-hits [role="option"]').first().waitFor();
    await visitor.page.keyboard.press('Enter');
    await visitor.waitForPanel(title);
    await eventually(() => visitor.search.inputValue()).toBe('');
    await eventually(() => visitor.focus()).toContain('panel-title');
  }
});

test('used a second time from the keyboard, the field loses no letter', async () => {
  const visitor = await open('/');
  await visitor.waitForLife();
  const { keyboard } = visitor.page;
  await keyboard.press('/');
  for (const [query, title] of [
    ['nago', 'Nago City'],
    ['guam', 'Guam'],
    ['henoko', 'Henoko'],
  ] as const) {
    await keyboard.type(query);
    await eventually(() => visitor.search.inputValue()).toBe(query);
    await visitor.page.locator('.search-hits [role="option"]').first().waitFor();
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowUp');
    await keyboard.press('Enter');
    await visitor.waitForPanel(title);
    await eventually(() => visitor.focus()).toContain('panel-title');
    await keyboard.press('/');
    await eventually(() => visitor.focus()).toMatch(/^input/);
  }
});

test('macrons make no difference', async () => {
  const visitor = await open('/');
  await visitor.waitForLife();
  const hits = visitor.page.locator('.search-hits [role="option"]');
  const found = async (query: string): Promise<readonly string[]> => {
    await visitor.search.fill(query);
    await hits.first().waitFor();
    return hits.allInnerTexts();
  };
  const plain = await found('kyogamisaki');
  expect(plain[0]).toMatch(/Ky[oō]gamisaki/);
  expect(await found('kyōgamisaki')).toEqual(plain);
});

test('arrows choose among the suggestions, and Esc leaves them without opening', async () => {
  const visitor = await open('/');
  await visitor.waitForLife();
  await visitor.search.fill('camp');
  const active = visitor.page.locator('.search-hits [aria-selected="true"]');
  await active.waitFor();
  const first = await active.innerText();
  await visitor.page.keyboard.press('ArrowDown');
  await eventually(() => active.innerText()).not.toBe(first);
  const second = (await active.locator('.search-names span').first().innerText()).trim();
  await visitor.page.keyboard.press('Enter');
  await visitor.waitForPanel(second);
  await eventually(() => visitor.focus()).toContain('panel-title');

  await visitor.search.fill('guam');
  await visitor.page.locator('.search-hits [role="option"]').first().waitFor();
  await visitor.page.keyboard.press('Escape');
  await visitor.page.locator('.search-hits').waitFor({ state: 'hidden' });
  expect(await visitor.panelTitle.innerText()).toContain(second);
});

test('what matches nothing is said, with a hint', async () => {
  const visitor = await open('/ja/');
  await visitor.waitForLife();
  await visitor.search.fill('zzqqxx');
  const none = visitor.page.locator('.search-none');
  await none.waitFor();
  expect(await none.innerText()).toContain('zzqqxx');
  expect(await none.innerText()).toContain('FAC6051');
  await visitor.page.keyboard.press('Enter');
  expect(visitor.path()).toBe('/ja/');
});

test('what is typed before the suggestions arrive is kept, with the focus', async () => {
  const visitor = await open('about:blank');
  const { page } = visitor;
  let arrive: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route(/\/SearchCombobox-[^/]*\.js$/, async (route) => {
    await arrived;
    await route.continue();
  });
  const asked = page.waitForRequest(/\/SearchCombobox-/);
  await visitor.goto('/');
  await asked;
  await visitor.search.focus();
  await page.keyboard.type('iwaku');
  arrive();
  await visitor.waitForLife();
  expect(await visitor.search.inputValue()).toBe('iwaku');
  await page.locator('.search-hits [role="option"]').first().waitFor();
  await page.keyboard.press('Enter');
  await visitor.waitForPanel('Iwakuni');
});
