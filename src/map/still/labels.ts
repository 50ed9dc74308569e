import type { Localized, Locale } from '../../domain/text.ts';
import type { LonLat } from '../../domain/geometry.ts';
import { isDimmed, isShown, record, text } from '../style/data.ts';
import { dimmedLabelOpacity } from '../style/palettes.ts';
import { groupNames, groupTheatreZoom, groupZoom, labelSizes } from '../style/place-labels.ts';
import { labelFrom, labelTo } from '../style/places.ts';
import { pair } from '../style/shape.ts';
import type { StillGround } from './land.ts';
import { isNear } from './plane.ts';
import type { PlanePoint } from './plane.ts';
import { escapeHtml } from './escape.ts';

/** Kinds of names, as classes of the style sheet, with their size in CSS pixels. */
const kinds = {
  first: { px: labelSizes.first.far, caps: false },
  other: { px: labelSizes.other.far, caps: false },
  town: { px: 11.5, caps: false },
  land: { px: 11.5, caps: true },
  water: { px: 15, caps: false },
  group: { px: 12.5, caps: false },
} as const;
type Kind = keyof typeof kinds;

/** A rectangle in CSS pixels at the reference size. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A name that wants to stand on the map; `order` decides who gets the space, lowest first. */
interface Wanted {
  readonly kind: Kind;
  readonly at: PlanePoint;
  readonly name: Localized;
  readonly order: number;
  /** Distance that the name keeps from its point, in CSS pixels; 0 sets it over the point. */
  readonly clear: number;
  readonly isDimmed: boolean;
}

const sides = ['right', 'left', 'below', 'above', 'over', 'south'] as const;
type Side = (typeof sides)[number];

/** Estimated width of a line in CSS pixels: Source Sans runs about 0.54 em a letter, kanji 1 em. */
function widthOf(line: string, px: number, caps: boolean): number {
  const ems = [...line].reduce(
    (sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0x2e80 ? 1 : caps ? 0.72 : 0.54),
    0,
  );
  return ems * px;
}

/** The room that a name takes on a side of its point. */
function rectOf({ kind, name, clear }: Wanted, [x, y]: PlanePoint, side: Side): Rect {
  // The disputed group in the theatre: three lines that begin at its islets, south of them.
  if (side === 'south') return { left: x - 6, top: y + 18, right: x + 136, bottom: y + 62 };
  const { px, caps } = kinds[kind];
  const width = Math.max(widthOf(name.en, px, caps), widthOf(name.ja, px * 0.86, caps)) + 4;
  const height = px * 2.25;
  const left = side === 'right' ? x + clear : side === 'left' ? x - clear - width : x - width / 2;
  const top = side === 'below' ? y + clear : side === 'above' ? y - clear - height : y - height / 2;
  return { left, top, right: left + width, bottom: top + height };
}

/** Whether two rectangles share room. */
function overlap(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a rectangle lies inside a frame, if there is one. */
function isInside(rect: Rect, frame: Rect | null): boolean {
  if (frame === null) return true;
  return rect.left >= frame.left && rect.right <= frame.right && rect.top >= frame.top && rect.bottom <= frame.bottom;
}

/** Names of the scene's places. */
function placeNames({ scene, plane, level }: StillGround, reachOf: (id: string) => number): readonly Wanted[] {
  return scene.places
    .filter((place) => isShown(place) && place.kind !== 'island-group')
    .filter((place) => {
      const from = labelFrom(place, scene.emphasis === 'ties' && place.tied);
      return place.id === scene.selected || (level >= from && level < labelTo(place));
    })
    .map((place): Wanted => ({
      kind: place.rank === 1 || place.id === scene.selected ? 'first' : 'other',
      at: plane.project(place.position),
      name: place.label,
      order: place.id === scene.selected ? 0 : place.rank * 10 + (place.service === null ? 5 : 0),
      clear: reachOf(place.id) * 1.15 + 4,
      isDimmed: isDimmed(scene, place),
    }));
}

const kindByClass: Readonly<Record<string, Kind>> = {
  water: 'water',
  city: 'town',
  town: 'town',
  land: 'land',
  island: 'land',
  cape: 'land',
};
const orderByKind: Readonly<Record<Kind, number>> = { first: 10, group: 1, town: 15, other: 20, water: 50, land: 60 };

/** Names of waters, land and towns. */
function otherNames({ scene, plane }: StillGround): readonly Wanted[] {
  return scene.geometry.labels.features.flatMap((item): Wanted[] => {
    const kind = kindByClass[text(item.properties, 'class')];
    const from = Number(item.properties?.['minZoom']) - 0.5;
    const to = Number(item.properties?.['maxZoom']);
    if (kind === undefined || item.geometry.type !== 'Point' || plane.zoom < from || plane.zoom >= to) return [];
    const name = record(item.properties, 'name');
    const label = { en: text(name, 'en'), ja: text(name, 'ja') };
    if (scene.places.some((place) => place.label.en === label.en && isShown(place))) return [];
    const order = orderByKind[kind] + Number(item.properties?.['rank']);
    return [
      {
        kind,
        at: plane.project(pair(item.geometry.coordinates)),
        name: label,
        order,
        clear: kind === 'town' ? 5 : 0,
        isDimmed: false,
      },
    ];
  });
}

/** The lines of a name, each in its language, the reader's first. */
function lines({ kind, name }: Wanted, locale: Locale): string {
  if (kind === 'group') {
    const [japanese = '', simplified = '', traditional = ''] = groupNames.characters.split(' · ');
    const second = [
      `<span lang="ja">${japanese}</span>`,
      `<span lang="zh-Hans">${simplified}</span>`,
      `<span lang="zh-Hant">${traditional}</span>`,
    ];
    return `<b lang="en">${escapeHtml(groupNames.latin).replace(' (', ' <br>(')}</b><i>${second.join(' · ')}</i>`;
  }
  const order: readonly Locale[] = locale === 'ja' ? ['ja', 'en'] : ['en', 'ja'];
  return order
    .map(
      (language, index) =>
        `<${index === 0 ? 'b' : 'i'} lang="${language}">${escapeHtml(name[language])}</${index === 0 ? 'b' : 'i'}>`,
    )
    .join('');
}

/** What the names have to keep clear of, and how far each place's symbol reaches. */
export interface Obstacles {
  readonly rects: readonly Rect[];
  /** Names must stay inside; null where the drawing goes on beyond its box. */
  readonly frame: Rect | null;
  readonly reachOf: (id: string) => number;
}

/** The names of a still map as HTML: as many as fit without touching at the reference size. */
export function labelsHtml(ground: StillGround, obstacles: Obstacles, groupAt: LonLat): string {
  const { plane, scene } = ground;
  const group: readonly Wanted[] =
    plane.zoom < groupZoom
      ? []
      : [
          {
            kind: 'group',
            at: plane.project(groupAt),
            name: { en: groupNames.latin, ja: groupNames.characters },
            order: 1,
            clear: 7,
            isDimmed: false,
          },
        ];
  const wanted = [...group, ...placeNames(ground, obstacles.reachOf), ...otherNames(ground)]
    .filter(({ at }) => isNear(plane, at))
    .toSorted((a, b) => a.order - b.order);
  const taken = [...obstacles.rects];
  const groupSide: Side = plane.zoom < groupTheatreZoom ? 'south' : 'above';
  return wanted
    .map((name) => {
      const point: PlanePoint = [name.at[0] * plane.pixelsPerUnit, name.at[1] * plane.pixelsPerUnit];
      const possible: readonly Side[] =
        name.kind === 'group' ? [groupSide] : name.clear === 0 ? ['over'] : sides.slice(0, 4);
      const isFree = (side: Side): boolean => {
        const rect = rectOf(name, point, side);
        return isInside(rect, obstacles.frame) && !taken.some((other) => overlap(rect, other));
      };
      const side = possible.find(isFree) ?? (name.kind === 'group' ? groupSide : undefined);
      if (side === undefined) return '';
      taken.push(rectOf(name, point, side));
      const [x, y] = [(name.at[0] / plane.width) * 100, (name.at[1] / plane.height) * 100];
      const place = `left:${x.toFixed(2)}%;top:${y.toFixed(2)}%;--o:${Math.round(name.clear)}px${name.isDimmed ? `;opacity:${dimmedLabelOpacity}` : ''}`;
      return `<span class="still-name is-${name.kind} is-${side}" style="${place}">${lines(name, scene.locale)}</span>`;
    })
    .join('');
}
