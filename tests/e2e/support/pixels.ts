import type { Page } from 'playwright-core';
import type { WindowPoint } from './atlas-page.ts';

/** A colour as `[red, green, blue]`, 0 to 255. */
export type Rgb = readonly [number, number, number];

/** A square of the window, by its middle, and the colour looked for in it. */
export interface ColourAt {
  readonly at: WindowPoint;
  readonly sizePx: number;
  readonly colour: Rgb;
}

/**
 * Middles of the pixels of about a colour, for each of the squares, from one picture of the window; null
 * where there are fewer than twelve such pixels.
 */
export async function centresOfColours(
  page: Page,
  squares: readonly ColourAt[],
): Promise<readonly (WindowPoint | null)[]> {
  const png = (await page.screenshot()).toString('base64');
  return page.evaluate(
    async ([data, wanted]) => {
      const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
      const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
      if (!context) throw new Error('expected a 2D canvas');
      context.drawImage(picture, 0, 0);
      return wanted.map(({ at, sizePx, colour }) => {
        const [left, top] = [Math.round(at.x - sizePx / 2), Math.round(at.y - sizePx / 2)];
        const { data: bytes } = context.getImageData(left, top, sizePx, sizePx);
        let [count, sumX, sumY] = [0, 0, 0];
        for (let pixel = 0; pixel < sizePx * sizePx; pixel += 1) {
          const far = Math.max(...colour.map((part, channel) => Math.abs((bytes[pixel * 4 + channel] ?? 0) - part)));
          if (far > 40) continue;
          count += 1;
          sumX += (pixel % sizePx) + 0.5;
          sumY += Math.floor(pixel / sizePx) + 0.5;
        }
        return count < 12 ? null : { x: left + sumX / count, y: top + sumY / count };
      });
    },
    [png, squares] as const,
  );
}
