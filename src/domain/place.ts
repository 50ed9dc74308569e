import { z } from 'zod';
import { partialDate } from './partial-date.ts';
import { placeId } from './ids.ts';
import { precision } from './precision.ts';
import { facilityStatus, service } from './service.ts';
import { confidence, localized, sourceIds, statement } from './text.ts';

export const placeKind = z.enum(['facility', 'municipality', 'district', 'prefecture', 'island-group', 'territory']);
export type { FacilityStatus, Service } from './service.ts';
export type PlaceKind = z.infer<typeof placeKind>;

export const facilityUse = z.enum([
  'air-base',
  'naval-base',
  'port',
  'camp',
  'training-area',
  'ammunition-depot',
  'communications-site',
  'housing',
]);
export type FacilityUse = z.infer<typeof facilityUse>;

/** Groups of the list, from south-west to north-east, the United States last. */
export const region = z.enum(['okinawa', 'kyushu', 'chugoku', 'kinki-chubu', 'kanto', 'tohoku-hokkaido', 'guam']);
export type Region = z.infer<typeof region>;

/** An official area. `circa` where the date or the figure is given as approximate. */
export const areaFigure = z.strictObject({
  areaHa: z.number().positive(),
  asOf: partialDate,
  circa: z.boolean(),
  sources: sourceIds,
});
export type AreaFigure = z.infer<typeof areaFigure>;

/** What the list of facilities and areas (SOFA, Article II) says of a facility. */
export const facility = z.strictObject({
  /** Facility number, such as `FAC6037`. */
  facCode: z
    .string()
    .regex(/^FAC\d{4}$/)
    .nullable(),
  icao: z
    .string()
    .regex(/^[A-Z]{4}$/)
    .nullable(),
  service: z.enum(service),
  use: facilityUse,
  status: z.enum(facilityStatus),
  /** Part of it has been given back. */
  partlyReturned: z.boolean(),
  /** Counted among the facilities that only US forces use. */
  exclusiveUse: z.boolean(),
  prefecture: localized,
  municipalities: z.array(localized).min(1),
  area: areaFigure.nullable(),
});
export type Facility = z.infer<typeof facility>;

/** Another name, with the language it is in and, where it matters, who uses it. */
export const otherName = z.strictObject({
  text: z.string().min(1),
  lang: z.enum(['en', 'ja', 'zh-Hans', 'zh-Hant']),
  usedBy: localized.optional(),
});
export type OtherName = z.infer<typeof otherName>;

/** The properties of a place's point feature in `geo/places.geojson`. */
export const placeProperties = z.strictObject({
  id: placeId,
  name: localized,
  /** Shorter name for the map's label, where the full one is long. */
  label: localized.optional(),
  /** Reading of the Japanese name in hiragana or katakana. */
  reading: z
    .string()
    .regex(/^[\p{Script=Hiragana}\p{Script=Katakana}ー・\s（）0-9A-Za-z-]+$/u, 'expected a reading in kana'),
  alsoKnownAs: z.array(otherName),
  kind: placeKind,
  region,
  /** 1 is named on the map of the whole theatre, 4 only close by. */
  rank: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  /** Older or longer ids whose addresses lead here. */
  formerIds: z.array(placeId).optional(),
  facility: facility.optional(),
  precision,
  confidence,
  sources: sourceIds,
});
export type PlaceProperties = z.infer<typeof placeProperties>;

/** Units of a fact's number; the interface writes them out. */
export const factUnit = z.enum(['ha', 'km2', 'm', 'km', 'percent', 'people', 'year', 'count', 'islets']);
export type FactUnit = z.infer<typeof factUnit>;

/** One cell of a place's fact strip: a number with its unit and date, or a short text. */
export const fact = z.union([
  z.strictObject({
    label: localized,
    value: z.number(),
    unit: factUnit,
    /** Rounded, or an estimate. */
    circa: z.boolean(),
    asOf: partialDate,
    sources: sourceIds,
  }),
  z.strictObject({ label: localized, text: localized, asOf: partialDate, sources: sourceIds }),
]);
export type Fact = z.infer<typeof fact>;

/** What the panel tells of a place beyond its list entry; one file each in `geo/dossiers/`. */
export const dossier = z.strictObject({
  placeId,
  /** Two to four short facts for the strip under the title. */
  facts: z.array(fact).min(1),
  /** One or two sentences: what this place is. */
  lead: z.array(statement).min(1),
  /** Further paragraphs: how it came to be, what stands there, what is planned. */
  body: z.array(statement).min(1),
  /** A table for disputed places: who administers, who claims, what third parties say. */
  standing: z.array(z.strictObject({ label: localized, statement })).optional(),
  /** How the atlas words things here, and why. */
  wording: localized.optional(),
});
export type Dossier = z.infer<typeof dossier>;
