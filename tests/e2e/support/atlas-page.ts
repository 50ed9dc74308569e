import type { Locator, Page } from 'playwright-core';
import type { LonLat } from '../../../src/domain/geometry.ts';
import { fitBounds, project } from '../../../src/domain/mercator.ts';
import { theatreBounds } from '../../../src/select/map-scene.ts';
import type { Visit } from './browser.ts';

/** A position in the window, in CSS pixels. */
export interface WindowPoint {
  readonly x: number;
  readonly y: number;
}

/** The atlas as a reader meets it: what is on the page, and what can be done there. */
export class AtlasPage {
  readonly visit: Visit;
  readonly page: Page;

  constructor(visit: Visit) {
    this.visit = visit;
    this.page = visit.page;
  }

  /** Goes to a path of the site. With JavaScript, waits until the page has come alive. */
  async goto(path: string): Promise<void> {
    await this.page.goto(path, { waitUntil: 'commit' });
  }

  /** Waits until the code has taken over the page: the search then offers suggestions. */
  async waitForLife(): Promise<void> {
    await this.page.locator('input[data-search][role="combobox"]').waitFor();
  }

  /** Waits until the moving map has taken over, and its fading in has ended. */
  async waitForMap(): Promise<void> {
    await this.page.locator('.stage[data-map="live"]').waitFor();
    await this.waitForStillness();
  }

  /** Waits until nothing on the page is being animated. */
  async waitForStillness(): Promise<void> {
    await this.page.waitForFunction(() => document.getAnimations().every((item) => item.playState !== 'running'));
  }

  /** The path in the address bar, with its query. */
  path(): string {
    const { pathname, search } = new URL(this.page.url());
    return pathname + search;
  }

  /** The query in the address bar. */
  query(): URLSearchParams {
    return new URL(this.page.url()).searchParams;
  }

  /** The heading of what is open. */
  get panelTitle(): Locator {
    return this.page.locator('#panel-title');
  }

  get panel(): Locator {
    return this.page.locator('aside.panel');
  }

  get stage(): Locator {
    return this.page.locator('main.stage');
  }

  get search(): Locator {
    return this.page.locator('input[data-search]');
  }

  get notices(): Locator {
    return this.page.locator('.notices');
  }

  get helpDialog(): Locator {
    return this.page.locator('dialog.help');
  }

  /** A part of the panel by its heading. */
  section(title: string): Locator {
    return this.panel
      .locator('section.panel-section')
      .filter({ has: this.page.getByRole('heading', { level: 3, name: title, exact: true }) });
  }

  /** The row of a place in the list. */
  row(id: string): Locator {
    return this.page.locator(`#list a[href$="/place/${id}/"]`);
  }

  /** Waits until the panel shows this title. */
  async waitForPanel(title: string): Promise<void> {
    await this.panelTitle.filter({ hasText: title }).waitFor();
  }

  async close(): Promise<void> {
    await this.panel.locator('.panel-close').click();
    await this.panel.waitFor({ state: 'detached' });
  }

  /** Switches the interface to a language by the link in the top bar. */
  async switchTo(locale: 'en' | 'ja'): Promise<void> {
    await this.page.locator(`.languages a[hreflang="${locale}"]`).click();
    await this.page.locator(`html[lang="${locale}"]`).waitFor({ state: 'attached' });
  }

  async openTab(tab: 'places' | 'treaty' | 'disputes' | 'layers'): Promise<void> {
    await this.page.locator(`[data-tab="${tab}"]`).click();
    await this.page.locator(`[data-tab="${tab}"][aria-selected="true"]`).waitFor();
  }

  /** What has the focus, as `tag#id.class` with its text, short. */
  focus(): Promise<string> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return 'nothing';
      const name = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
      return `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ''} ${name}`.slice(0, 80);
    });
  }

  /** Where the map of the theatre draws a position, in the window. True only before the map is moved. */
  async theatrePoint(position: LonLat): Promise<WindowPoint> {
    const { left, top, size, padding } = await this.page.locator('.plate').evaluate((plate) => {
      const box = plate.getBoundingClientRect();
      const style = getComputedStyle(plate);
      const px = (text: string): number => Number.parseFloat(text) || 0;
      return {
        left: box.left + plate.clientLeft,
        top: box.top + plate.clientTop,
        size: { width: plate.clientWidth, height: plate.clientHeight },
        padding: {
          top: px(style.scrollPaddingTop),
          right: px(style.scrollPaddingRight),
          bottom: px(style.scrollPaddingBottom),
          left: px(style.scrollPaddingLeft),
        },
      };
    });
    const [x, y] = project(position, fitBounds(theatreBounds, size, padding, 13.5), size);
    return { x: left + x, y: top + y };
  }

  /** The degrees along the neat line: two maps with the same ones show the same part of the earth. */
  async ticks(): Promise<readonly string[]> {
    return this.page.locator('.ticks-top span, .ticks-left span').allTextContents();
  }
}
