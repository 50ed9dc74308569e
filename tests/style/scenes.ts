import { existsSync, readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, Position } from 'geojson';
import type { Bounds } from '../../src/domain/geometry.ts';
import type { LayerDrawing } from '../../src/domain/layer.ts';
import { placeId } from '../../src/domain/ids.ts';
import type { PlaceId } from '../../src/domain/ids.ts';
import type { FacilityStatus, Service } from '../../src/domain/service.ts';
import { facilityStatus, service } from '../../src/domain/service.ts';
import type { Locale } from '../../src/domain/text.ts';
import type { MapScene, SceneGeometry, ScenePlace } from '../../src/select/scene.ts';
import type { Theme } from '../../src/state/app-state.ts';
import { circle } from '../../src/map/style/shape.ts';

const geo = new URL('../../geo/', import.meta.url);

export const theatre: Bounds = [122.4, 12.6, 146.4, 45.8];

export const allLayers: readonly LayerDrawing[] = [
  'facilities-in-use',
  'facilities-unused',
  'facilities-planned',
  'facilities-returned',
  'runways',
  'municipalities',
  'relocation',
  'islets',
];

/** A collection of `geo/`, or an empty one while the file is not there yet. */
export function collection(name: string): FeatureCollection {
  const file = new URL(name, geo);
  if (!existsSync(file)) return { type: 'FeatureCollection', features: [] };
  return JSON.parse(readFileSync(file, 'utf8')) as FeatureCollection;
}

const outlines = collection('outlines.geojson');
const islets = collection('islets.geojson');

export const geometry: SceneGeometry = {
  outlines,
  runways: collection('runways.geojson'),
  reclamation: collection('reclamation.geojson'),
  islets,
  isletCircles: {
    type: 'FeatureCollection',
    features: islets.features.map((item): Feature => {
      const geometryOf = item.geometry;
      const first = geometryOf.type === 'Polygon' ? geometryOf.coordinates[0]?.[0] : undefined;
      const [lon = 123.5, lat = 25.8]: Position = first ?? [];
      return {
        type: 'Feature',
        properties: { id: item.properties?.['id'] },
        geometry: { type: 'Polygon', coordinates: [circle([lon, lat], 12 * 1852)] },
      };
    }),
  },
  municipalities: collection('municipalities.geojson'),
  relocation: collection('relocation.geojson'),
  islands: collection('base/islands.geojson'),
  labels: collection('labels.geojson'),
};

interface RawFacility {
  readonly service: Service;
  readonly status: FacilityStatus;
  readonly area: { readonly areaHa: number } | null;
}

interface RawPlace {
  readonly id: string;
  readonly name: { readonly en: string; readonly ja: string };
  readonly label?: { readonly en: string; readonly ja: string };
  readonly kind: ScenePlace['kind'];
  readonly rank: ScenePlace['rank'];
  readonly facility?: RawFacility;
  readonly precision: { readonly level: ScenePlace['precisionLevel']; readonly accuracyM: number };
}

const outlined = new Set(outlines.features.map((item) => String(item.properties?.['placeId'])));

/** Places of `geo/places.geojson`. */
const realPlaces: readonly ScenePlace[] = collection('places.geojson').features.map((item): ScenePlace => {
  const raw = item.properties as unknown as RawPlace;
  const [lon = 0, lat = 0] = item.geometry.type === 'Point' ? item.geometry.coordinates : [];
  return {
    id: placeId.parse(raw.id),
    position: [lon, lat],
    kind: raw.kind,
    label: raw.label ?? raw.name,
    rank: raw.rank,
    service: raw.facility?.service ?? null,
    status: raw.facility?.status ?? null,
    areaHa: raw.facility?.area?.areaHa ?? null,
    precisionLevel: raw.precision.level,
    accuracyM: raw.precision.accuracyM,
    hasOutline: outlined.has(raw.id),
    visible: true,
    tied: false,
  };
});

/** One made-up facility for each service and status, so that every combination is tested. */
const gridPlaces: readonly ScenePlace[] = service.flatMap((each, row) =>
  facilityStatus.map((status, column): ScenePlace => ({
    id: placeId.parse(`test-${each}-${status}`),
    position: [150 + column, 30 + row],
    kind: 'facility',
    label: { en: `${each} ${status}`, ja: `試験${row}${column}` },
    rank: 3,
    service: each,
    status,
    areaHa: 10 * 4 ** column,
    precisionLevel: 'approximate',
    accuracyM: 300,
    hasOutline: false,
    visible: true,
    tied: false,
  })),
);

/** What a test scene can vary. */
export interface SceneOptions {
  readonly theme?: Theme;
  readonly locale?: Locale;
  readonly layersOn?: readonly LayerDrawing[];
  readonly selected?: string | null;
  readonly tied?: readonly string[];
  readonly hidden?: readonly string[];
  readonly withGrid?: boolean;
  readonly view?: MapScene['view'];
}

/** A scene made of the real geometry; without options, the first view. */
export function scene(options: SceneOptions = {}): MapScene {
  const tied = new Set(options.tied ?? []);
  const hidden = new Set(options.hidden ?? []);
  const layersOn =
    options.layersOn ?? allLayers.filter((each) => each !== 'facilities-returned' && each !== 'municipalities');
  const places = [...realPlaces, ...(options.withGrid === true ? gridPlaces : [])].map((place) => ({
    ...place,
    visible: !hidden.has(place.id) && (place.status !== 'returned' || layersOn.includes('facilities-returned')),
    tied: tied.has(place.id),
  }));
  const selected: PlaceId | null =
    options.selected === undefined || options.selected === null ? null : placeId.parse(options.selected);
  return {
    theme: options.theme ?? 'paper',
    locale: options.locale ?? 'en',
    layersOn,
    places,
    selected,
    emphasis: options.tied === undefined ? 'none' : 'ties',
    geometry,
    base: {
      landOverview: '/base/land-overview.json',
      landDetail: '/base/land-detail.json',
      depth: '/base/depth.json',
      relief: { url: '/base/relief.png', bounds: [105, 5, 150, 50] },
    },
    view: options.view ?? { seq: 0, kind: 'bounds', bounds: theatre, maxZoom: 13.5 },
  };
}
