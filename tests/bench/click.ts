import type { Page } from 'playwright-core';

/** What a click should bring: an element, and text that stands in it when its content is there. */
export interface ClickAnswer {
  readonly selector: string;
  readonly text: string;
}

/** Where to click, in CSS pixels of the window. */
export interface ClickPoint {
  readonly x: number;
  readonly y: number;
}

/** When an answer is given up, in milliseconds. */
const giveUpMs = 15_000;

/** Lets the page draw what it has to. */
function nextPaint(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

/**
 * Clicks with the mouse and returns the milliseconds from the click event until the answer is painted:
 * until the second animation frame after it stood in the document. Throws when it does not come.
 */
export async function clickToAnswer(page: Page, { x, y }: ClickPoint, answer: ClickAnswer): Promise<number> {
  // A hand moves there before it clicks; what hovering costs is not part of the click.
  await page.mouse.move(x, y);
  await nextPaint(page);
  // Only anonymous functions inside: tsx gives named ones a helper that the page does not have.
  const timing = await page.evaluateHandle(
    ({ selector, text, timeoutMs }) => {
      const painted = new Promise<number>((resolve, reject) => {
        addEventListener(
          'click',
          ({ timeStamp }) => {
            const observer = new MutationObserver(() => {
              if (!document.querySelector(selector)?.textContent?.includes(text)) return;
              observer.disconnect();
              requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - timeStamp)));
            });
            observer.observe(document, { subtree: true, childList: true, characterData: true });
          },
          { capture: true, once: true },
        );
        setTimeout(() => reject(new Error(`no "${text}" in ${selector} after the click`)), timeoutMs);
      });
      // Wrapped, or the handle would wait for it.
      return { painted };
    },
    { ...answer, timeoutMs: giveUpMs },
  );
  await page.mouse.click(x, y);
  return timing.evaluate(({ painted }) => painted);
}
