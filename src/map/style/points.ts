import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { facilityStatus, service } from '../../domain/service.ts';
import type { FacilityStatus, Service } from '../../domain/service.ts';
import type { Localized } from '../../domain/text.ts';
import { dimmable, hasState, zoomLinear } from './expressions.ts';
import { insetZoom } from './insets.ts';
import type { MapScene } from '../../select/scene.ts';
import { paletteOf } from './palettes.ts';
import { placesSource, symbolScale } from './places.ts';
import type { LegendRow, Subject } from './subject.ts';
import { symbolMarks } from './symbols.ts';
import type { SymbolKind } from './symbols.ts';
import type { Palette } from './palettes.ts';

/** Facilities whose symbol is drawn at the tile's zoom: those without an outline that is seen. */
const drawn: FilterSpecification = ['all', ['!=', ['get', 'symbol'], ''], ['<', ['zoom'], ['get', 'until']]];

// Stops on whole levels: MapLibre takes icon sizes from the stops around a tile's level, and would
// reach past a level that has none.
const size = zoomLinear(
  [2, symbolScale.globe],
  [3, ['get', 'scale']],
  [Math.floor(insetZoom), ['get', 'scale']],
  [Math.ceil(insetZoom), symbolScale.near],
);

const serviceNames: Readonly<Record<Service, Localized>> = {
  'marine-corps': { en: 'Marine Corps', ja: '海兵隊' },
  'air-force': { en: 'Air Force', ja: '空軍' },
  navy: { en: 'Navy', ja: '海軍' },
  army: { en: 'Army', ja: '陸軍' },
  shared: { en: 'Shared with the SDF', ja: '自衛隊と共同使用' },
};

const statuses: Readonly<
  Record<FacilityStatus, { readonly label: Localized; readonly draws: NonNullable<LegendRow['draws']> }>
> = {
  'in-use': { label: { en: 'In use', ja: '使用中' }, draws: 'facilities-in-use' },
  'listed-unused': { label: { en: 'Listed, not in use', ja: '提供中・未使用' }, draws: 'facilities-unused' },
  planned: { label: { en: 'Planned or being built', ja: '計画・建設中' }, draws: 'facilities-planned' },
  returned: { label: { en: 'Returned', ja: '返還済み' }, draws: 'facilities-returned' },
};

/** A symbol as a swatch of the key. */
function swatch(kind: SymbolKind, palette: Palette): LegendRow['swatch'] {
  return { box: [-10, -10, 20, 20], marks: symbolMarks(kind, 6, palette) };
}

/** A layer of symbol images that are always drawn. */
function imageLayer(
  id: string,
  image: ExpressionSpecification,
  options: { readonly opacity: ExpressionSpecification; readonly blocks: boolean },
): LayerSpecification {
  return {
    id,
    type: 'symbol',
    source: 'places',
    filter: drawn,
    layout: {
      'icon-image': image,
      'icon-size': size,
      'icon-overlap': 'always',
      'icon-ignore-placement': !options.blocks,
      'icon-padding': 0,
      // Drawn last and so on top: what is not dimmed, and of that the smaller.
      'symbol-sort-key': ['-', ['case', ['get', 'dimmed'], 0, 100], ['get', 'radius']],
      'symbol-z-order': 'auto',
    },
    paint: { 'icon-opacity': options.opacity, 'icon-opacity-transition': { duration: 120, delay: 0 } },
  };
}

/** A disc for districts, which have neither a symbol nor an extent: only while one is selected or tied. */
function spot(palette: Palette, emphasis: MapScene['emphasis']): LayerSpecification {
  const tied: ExpressionSpecification | 0 = emphasis === 'ties' ? ['case', ['get', 'dimmed'], 0, 1] : 0;
  const opacity: ExpressionSpecification = ['case', hasState('selected'), 1, tied];
  return {
    id: 'spot',
    type: 'circle',
    source: 'places',
    filter: ['==', ['get', 'kind'], 'district'],
    paint: {
      'circle-radius': 6,
      'circle-color': ['case', hasState('selected'), palette.hi, palette.lens],
      'circle-stroke-color': ['case', hasState('selected'), palette.hiEdge, palette.land],
      'circle-stroke-width': 1.4,
      'circle-opacity': opacity,
      'circle-stroke-opacity': opacity,
    },
  };
}

/** Facilities as points: shape and colour tell the service, the outline tells the status. */
export const points: Subject = {
  sources: (scene) => ({ places: placesSource(scene) }),
  layers: ({ theme, emphasis }) => [
    spot(paletteOf(theme), emphasis),
    imageLayer('symbol', ['concat', `${theme}/symbol/`, ['get', 'symbol']], { opacity: dimmable(1), blocks: true }),
    imageLayer('symbol-selection', ['concat', `${theme}/selection/`, ['get', 'symbol']], {
      opacity: ['case', hasState('selected'), 1, 0],
      blocks: false,
    }),
    imageLayer('symbol-hover', ['concat', `${theme}/hover/`, ['get', 'symbol']], {
      opacity: ['case', hasState('hover'), 1, 0],
      blocks: false,
    }),
  ],
  interactive: ['symbol'],
  legend: (scene, palette) => {
    const shown = scene.places.filter((place) => place.service !== null);
    const rows: LegendRow[] = service.map((each) => ({
      id: `service-${each}`,
      group: 'service',
      label: serviceNames[each],
      service: each,
      swatch: swatch({ look: each, status: 'in-use' }, palette),
    }));
    const statusRows: LegendRow[] = facilityStatus.map((each) => ({
      id: `status-${each}`,
      group: 'status',
      label: statuses[each].label,
      status: each,
      draws: statuses[each].draws,
      swatch: swatch(
        { look: 'air-force', status: each },
        { ...palette, services: { ...palette.services, 'air-force': palette.ink } },
      ),
    }));
    const lensRow: LegendRow = {
      id: 'ties',
      group: 'lens',
      label: { en: 'Tied to what is open; other places are dimmed', ja: '開いている項目に関わる場所（他は薄く表示）' },
      swatch: swatch({ look: 'ties', status: 'in-use' }, palette),
    };
    return [...rows, ...statusRows, ...(scene.emphasis === 'ties' && shown.length > 0 ? [lensRow] : [])];
  },
};
