import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { LonLat } from '../../domain/geometry.ts';
import type { MapScene } from '../../select/scene.ts';
import { point, source } from './data.ts';
import { dimmable, zoomLinear, zoomSteps } from './expressions.ts';
import { mapFonts } from './fonts.ts';
import { remember } from './memo.ts';
import { bilingual } from './names.ts';
import { dimmedLabelOpacity, paletteOf } from './palettes.ts';
import type { Palette } from './palettes.ts';
import { placesSource, symbolScale } from './places.ts';
import { insetZoom } from './insets.ts';
import type { Subject } from './subject.ts';

/**
 * The names of the disputed group, the same in every language of the interface: the administrator's
 * name first, then the others by the alphabet.
 */
export const groupNames = {
  latin: 'Senkaku Islands (Diaoyu Dao; Diaoyutai)',
  characters: '尖閣諸島 · 钓鱼岛 · 釣魚臺',
} as const;

/** Zoom from which the disputed group is always named; the design asks for 3.5, small screens show the theatre from about 3. */
export const groupZoom = 3;

/** Where the group is named when no place stands for it: between the islets (25.72 to 25.95° N). */
export const groupPosition: LonLat = [123.55, 25.8];

/** Sizes of place labels in CSS pixels; the second line is a share of it and never under 11 px. */
export const labelSizes = {
  first: { px: 14, far: 13, second: 0.85 },
  other: { px: 12.5, far: 12.5, second: 0.88 },
} as const;

/** From the group's middle to north of the islets' 12-mile circles, in degrees of latitude. */
export const groupNorthDegrees = 0.345;

/** The same Latin names on two lines, for the theatre. */
const groupLines = 'Senkaku Islands\n(Diaoyu Dao; Diaoyutai)';

/**
 * Whole zoom level below which the group is named south-east of its islets: there is free sea even on
 * a narrow screen, whose left edge is close.
 */
export const groupTheatreZoom = 6;

type Class = keyof typeof labelSizes;

const sides = ['left', 'right', 'bottom', 'top', 'bottom-left', 'bottom-right', 'top-left', 'top-right'] as const;

/** Where a name stands in an area large enough to hold it; offsets in ems. */
const inside = ['center', [0, 0], 'top', [0, 0.8], 'bottom', [0, -0.8], 'left', [0.8, 0], 'right', [-0.8, 0]];

/** The same beside a runway: most of ours run to the north-east, so the lower right is free. */
const besideRunway = ['top-left', [0.9, 0.5], 'bottom-right', [-0.9, -0.5], 'top', [0, 1.2], 'bottom', [0, -1.2]];

/** Whole zoom level from which the group's name stands between the islets and not north of them. */
const groupCloseZoom = 10;

const group = remember((places: MapScene['places']) => {
  const place = places.find(({ kind }) => kind === 'island-group');
  const id = place?.id ?? 'senkakus';
  const [lon, lat] = place?.position ?? groupPosition;
  return source([
    point([lon, lat + groupNorthDegrees], { id, isClose: false, lines: groupLines, ...groupNames }),
    point([lon, lat], { id, isClose: true, lines: groupLines, ...groupNames }),
  ]);
});

/** The group's name as text: Latin letters on one line or two, and the characters below. */
function groupText(latin: 'latin' | 'lines', palette: Palette): ExpressionSpecification {
  return [
    'format',
    ['get', latin],
    {},
    '\n',
    {},
    ['get', 'characters'],
    { 'text-font': ['literal', [mapFonts.regular]], 'font-scale': 0.92, 'text-color': palette.ink2 },
  ];
}

/** Distance of a label from its place in ems: clear of the symbol, or of the area that replaces it. */
function distance(px: number): ExpressionSpecification {
  return zoomSteps(3, 15, (zoom) => {
    const scale = zoom < insetZoom ? symbolScale.theatre : symbolScale.near;
    const symbol: ExpressionSpecification = ['+', ['*', ['get', 'reach'], scale * 1.2], 4.5];
    // Half a level further in, since the label keeps its distance until the next whole level.
    const area: ExpressionSpecification = ['+', ['*', ['get', 'half'], 2 ** (zoom + 0.4 - 12)], 2];
    return ['/', ['case', ['>=', zoom, ['get', 'until']], area, symbol], px];
  });
}

/** One layer of place names. */
function labelLayer(
  id: string,
  scene: MapScene,
  options: { readonly size: Class; readonly centred: boolean; readonly filter: FilterSpecification },
): LayerSpecification {
  const palette = paletteOf(scene.theme);
  const { px, far, second } = labelSizes[options.size];
  return {
    id,
    type: 'symbol',
    source: 'places',
    filter: options.filter,
    layout: {
      'text-field': bilingual(scene.locale, {
        upper: false,
        fonts: { first: mapFonts.semiBold, second: mapFonts.regular },
        secondScale: second,
        secondColor: palette.ink2,
      }),
      'text-font': [mapFonts.semiBold],
      'text-size': zoomLinear([5, far], [8, px]),
      'text-line-height': 1.14,
      'text-max-width': 11,
      'text-padding': 2,
      'text-justify': 'auto',
      'symbol-sort-key': ['case', ['==', ['get', 'id'], scene.selected ?? ''], -9999, ['get', 'order']],
      ...(options.centred
        ? { 'text-variable-anchor-offset': ['case', ['get', 'runway'], ['literal', besideRunway], ['literal', inside]] }
        : { 'text-variable-anchor': [...sides], 'text-radial-offset': distance(px) }),
    },
    paint: {
      'text-color': palette.ink,
      'text-halo-color': ['step', ['zoom'], palette.water, 8, palette.land],
      'text-halo-width': 1.5,
      'text-halo-blur': 0.3,
      'text-opacity': dimmable(1, dimmedLabelOpacity),
    },
  };
}

/** Names of the atlas' own places. */
export const placeLabels: Subject = {
  sources: (scene) => ({ places: placesSource(scene), 'group-label': group(scene.places) }),
  layers: (scene) => {
    const palette = paletteOf(scene.theme);
    const selected: ExpressionSpecification = ['==', ['get', 'id'], scene.selected ?? ''];
    const first: ExpressionSpecification = ['any', selected, ['==', ['get', 'rank'], 1]];
    const isGround: ExpressionSpecification = ['in', ['get', 'kind'], ['literal', ['municipality', 'district']]];
    const named: ExpressionSpecification = [
      'all',
      ['!=', ['get', 'kind'], 'island-group'],
      ['any', selected, ['all', ['>=', ['zoom'], ['get', 'from']], ['<', ['zoom'], ['get', 'to']]]],
    ];
    const centred: ExpressionSpecification = ['>=', ['zoom'], ['get', 'centred']];
    const facility = (id: string, size: Class, isCentred: boolean): LayerSpecification =>
      labelLayer(id, scene, {
        size,
        centred: isCentred,
        filter: [
          'all',
          named,
          ['!', isGround],
          size === 'first' ? first : ['!', first],
          isCentred ? centred : ['!', centred],
        ],
      });
    return [
      {
        id: 'label-ground',
        type: 'symbol',
        source: 'places',
        filter: ['all', named, isGround],
        layout: {
          'text-field': bilingual(scene.locale, {
            upper: true,
            fonts: { first: mapFonts.medium, second: mapFonts.regular },
            secondScale: 1,
            secondColor: palette.municipalName,
          }),
          'text-font': [mapFonts.medium],
          'text-size': 11,
          'text-letter-spacing': 0.1,
          'text-line-height': 1.15,
          'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
          'text-radial-offset': 0.6,
        },
        paint: {
          'text-color': palette.municipalName,
          'text-halo-color': palette.land,
          'text-halo-width': 1.5,
          'text-opacity': dimmable(1, dimmedLabelOpacity),
        },
      },
      facility('label-other-centred', 'other', true),
      facility('label-other', 'other', false),
      {
        id: 'label-group',
        type: 'symbol',
        source: 'group-label',
        minzoom: groupZoom,
        filter: ['case', ['get', 'isClose'], ['>=', ['zoom'], groupCloseZoom], ['<', ['zoom'], groupCloseZoom]],
        layout: {
          'text-field': ['step', ['zoom'], groupText('lines', palette), groupTheatreZoom, groupText('latin', palette)],
          'text-font': [mapFonts.semiBold],
          'text-size': zoomLinear([5, 12], [7, 12.5]),
          'text-line-height': 1.16,
          'text-max-width': 40,
          'text-anchor': ['step', ['zoom'], 'top-left', groupTheatreZoom, 'bottom'],
          'text-justify': ['step', ['zoom'], 'left', groupTheatreZoom, 'center'],
          'text-offset': ['step', ['zoom'], ['literal', [-0.5, 1.7]], groupTheatreZoom, ['literal', [0, -0.2]]],
          'text-overlap': 'always',
        },
        paint: { 'text-color': palette.ink, 'text-halo-color': palette.water, 'text-halo-width': 1.6 },
      },
      facility('label-first-centred', 'first', true),
      facility('label-first', 'first', false),
    ];
  },
  interactive: [
    'label-ground',
    'label-other-centred',
    'label-other',
    'label-group',
    'label-first-centred',
    'label-first',
  ],
  legend: () => [],
};
