import { z } from 'zod';
import { partialDate } from './partial-date.ts';
import { placeId } from './ids.ts';
import { precision } from './precision.ts';
import { localized } from './text.ts';

/** `[lon, lat]` in degrees, WGS 84, at most five decimals (about a metre). */
export const lonLat = z
  .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
  .refine(
    (pair) => pair.every((degrees) => Math.abs(degrees * 1e5 - Math.round(degrees * 1e5)) < 1e-4),
    'expected at most five decimals',
  );
export type LonLat = readonly [lon: number, lat: number];

/** `[west, south, east, north]` in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

const ring = z.array(lonLat).min(4, 'expected a closed ring of at least four positions');
const polygon = z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) });
const multiPolygon = z.strictObject({
  type: z.literal('MultiPolygon'),
  coordinates: z.array(z.array(ring).min(1)).min(1),
});
const lineString = z.strictObject({ type: z.literal('LineString'), coordinates: z.array(lonLat).min(2) });
const point = z.strictObject({ type: z.literal('Point'), coordinates: lonLat });
const areal = z.discriminatedUnion('type', [polygon, multiPolygon]);

/** A GeoJSON feature collection (RFC 7946) of one geometry and one set of properties. */
function collection<G extends z.ZodType, P extends z.ZodType>(geometry: G, properties: P) {
  const feature = z.strictObject({
    type: z.literal('Feature'),
    id: z.union([z.string(), z.number()]).optional(),
    properties,
    geometry,
  });
  return z.strictObject({ type: z.literal('FeatureCollection'), features: z.array(feature) });
}

/** Builds the schema of `geo/places.geojson` from the schema of a place's properties. */
export function pointCollection<P extends z.ZodType>(properties: P) {
  return collection(point, properties);
}

/** The extent of a facility, traced by us. */
export const outlines = collection(areal, z.strictObject({ placeId, precision, areaNote: localized.optional() }));
export type Outlines = z.infer<typeof outlines>;

/** A runway from threshold to threshold; `lengthM` is the published length. */
export const runways = collection(
  lineString,
  z.strictObject({
    id: z.string(),
    placeId,
    /** `05L/23R`; null for planned runways, which have none yet. */
    designator: z.string().nullable(),
    name: localized.optional(),
    lengthM: z.number().positive(),
    lengthWithOverrunsM: z.number().positive().optional(),
    widthM: z.number().positive().nullable(),
    status: z.enum(['built', 'planned']),
    /** Given where the thresholds are further apart or nearer than the published length by over 1 %. */
    thresholdDistanceM: z.number().positive().optional(),
    note: localized.optional(),
    precision,
  }),
);
export type Runways = z.infer<typeof runways>;

/** Land won from the sea at Henoko; schematic. */
export const reclamation = collection(
  areal,
  z.strictObject({
    id: z.string(),
    placeId,
    name: localized,
    part: z.enum(['south', 'oura-bay']),
    status: z.enum(['filled', 'underway', 'planned']),
    statusAsOf: partialDate,
    startedOn: partialDate,
    note: localized,
    precision,
  }),
);
export type Reclamation = z.infer<typeof reclamation>;

/** The features of a disputed island group, each with its parallel names. */
export const islets = collection(
  areal,
  z.strictObject({
    id: z.string(),
    placeId,
    name: localized,
    parallelNames: z.strictObject({
      zhHans: z.string().optional(),
      zhHant: z.string().optional(),
      enChina: z.string().optional(),
      enTaiwan: z.string().optional(),
    }),
    areaKm2: z.number().positive().nullable(),
    areaAsOf: partialDate.nullable().optional(),
    areaNote: localized.optional(),
    facilityId: placeId.optional(),
    precision,
  }),
);
export type Islets = z.infer<typeof islets>;

/** Municipal areas, generalised. `placeId` where the municipality is a place of the atlas. */
export const municipalities = collection(
  areal,
  z.strictObject({
    id: z.string(),
    placeId: placeId.optional(),
    name: localized,
    kind: z.enum(['city', 'town', 'village']),
    /** Code of the local government (JIS X 0402). */
    code: z.string().regex(/^\d{5}$/),
    precision,
  }),
);
export type Municipalities = z.infer<typeof municipalities>;

/** Schematic arrows of the planned moves; not routes. */
export const relocation = collection(
  lineString,
  z.strictObject({
    id: z.string(),
    from: placeId,
    to: placeId,
    distanceKm: z.number().positive(),
    label: localized,
    precision,
  }),
);
export type Relocation = z.infer<typeof relocation>;

/** Names on the map that are not places of the atlas. */
export const labels = collection(
  point,
  z.strictObject({
    id: z.string(),
    class: z.enum(['water', 'land', 'island', 'city', 'town', 'cape']),
    name: localized,
    minZoom: z.number(),
    maxZoom: z.number(),
    rank: z.number().int(),
  }),
);
export type Labels = z.infer<typeof labels>;

/** The islands that stand for a place, cut from the base land. */
export const islands = collection(areal, z.strictObject({ placeId }));
export type Islands = z.infer<typeof islands>;
