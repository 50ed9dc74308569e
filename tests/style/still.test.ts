import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { placeId } from '../../src/domain/ids.ts';
import { fitBounds, project } from '../../src/domain/mercator.ts';
import { insets } from '../../src/map/style/insets.ts';
import { groupNames } from '../../src/map/style/place-labels.ts';
import { paletteOf } from '../../src/map/style/palettes.ts';
import { planeOf } from '../../src/map/still/plane.ts';
import { insetMarkup, stillMarkup } from '../../src/map/still/still.ts';
import { collection, scene, theatre } from './scenes.ts';

const overview = collection('base/land-overview.json');
const detail = collection('base/land-detail.json');
const reference = { width: 1046, height: 720 };

describe('the still map', () => {
  const first = scene();
  const html = stillMarkup({ scene: first, land: overview, bounds: theatre, reference });

  it('draws land, every facility of first rank, and the disputed group', () => {
    if (overview.features.length > 0) expect(html).toMatch(/<path[^>]*fill="var\(--map-land\)"/);
    for (const place of first.places.filter(({ rank, service }) => rank === 1 && service !== null)) {
      expect(html, place.id).toContain(`data-place="${place.id}"`);
    }
    expect(html.replace(/<[^>]+>/g, '')).toContain(groupNames.latin);
    for (const part of ['lang="ja">尖閣諸島', 'lang="zh-Hans">钓鱼岛', 'lang="zh-Hant">釣魚臺'])
      expect(html).toContain(part);
  });

  it('fits into 14 kB', () => {
    expect(brotliCompressSync(Buffer.from(html)).length).toBeLessThan(14 * 1024);
  });

  it('lies exactly over the moving map', () => {
    const plane = planeOf(theatre, reference);
    const camera = fitBounds(theatre, reference, { top: 0, right: 0, bottom: 0, left: 0 }, 15);
    expect(plane.zoom).toBeCloseTo(camera.zoom, 2);
    const at = project([141.3684, 40.7032], camera, reference);
    const [x, y] = plane.project([141.3684, 40.7032]);
    const left = (reference.width - plane.width * plane.pixelsPerUnit) / 2;
    const top = (reference.height - plane.height * plane.pixelsPerUnit) / 2;
    expect(left + x * plane.pixelsPerUnit).toBeCloseTo(at[0], 0);
    expect(top + y * plane.pixelsPerUnit).toBeCloseTo(at[1], 0);
  });

  it('escapes names', () => {
    const places = first.places.map((place) =>
      place.id === 'mageshima' ? { ...place, label: { en: '<img src=x>&"', ja: '<b>' } } : place,
    );
    const bad = stillMarkup({ scene: { ...first, places }, land: overview, bounds: theatre, reference });
    expect(bad).not.toContain('<img');
    expect(bad).toContain('&lt;img src=x&gt;&amp;&quot;');
  });

  it('leaves hidden places out, and marks the selected one', () => {
    const hidden = stillMarkup({
      scene: scene({ hidden: ['misawa-air-base'] }),
      land: overview,
      bounds: theatre,
      reference,
    });
    expect(hidden).not.toContain('data-place="misawa-air-base"');
    expect(hidden).not.toContain('三沢</i>');
    const selected = stillMarkup({
      scene: scene({ selected: 'misawa-air-base' }),
      land: overview,
      bounds: theatre,
      reference,
    });
    expect(selected).toContain('var(--map-hi)');
    expect(html).not.toContain('var(--map-hi)');
  });

  it('takes fixed colours for print', () => {
    const fixed = stillMarkup({
      scene: first,
      land: overview,
      bounds: theatre,
      reference,
      palette: paletteOf('paper'),
    });
    expect(fixed).not.toContain('var(--map-');
    expect(fixed).toContain(paletteOf('paper').land);
  });

  it('puts Japanese first in Japanese', () => {
    const japanese = stillMarkup({ scene: scene({ locale: 'ja' }), land: overview, bounds: theatre, reference });
    expect(japanese).toMatch(/<b lang="ja">[^<]+<\/b><i lang="en">/);
  });
});

describe('insets of the still map', () => {
  it.each(insets)('$id shows its facilities and some names', (inset) => {
    const html = insetMarkup({ inset, scene: scene(), land: detail, reference: { width: 270, height: 360 } });
    const id = placeId.parse(inset.id === 'kanto' ? 'yokosuka-naval-base' : 'white-beach');
    expect(html).toContain(`data-place="${id}"`);
    expect(html).toMatch(/class="still-name/);
    expect(brotliCompressSync(Buffer.from(html)).length).toBeLessThan(8 * 1024);
  });
});
