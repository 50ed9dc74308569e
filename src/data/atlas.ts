import type { Claim } from '../domain/claim.ts';
import type { Controversy } from '../domain/controversy.ts';
import type { AtlasEvent } from '../domain/event.ts';
import type { Figure } from '../domain/figure.ts';
import type {
  Islands,
  Islets,
  Labels,
  LonLat,
  Municipalities,
  Outlines,
  Reclamation,
  Relocation,
  Runways,
} from '../domain/geometry.ts';
import type { ArticleId, ControversyId, PlaceId, SourceId } from '../domain/ids.ts';
import type { Layer } from '../domain/layer.ts';
import type { Link } from '../domain/link.ts';
import type { Dossier, PlaceProperties } from '../domain/place.ts';
import type { Source } from '../domain/source.ts';
import type { Localized } from '../domain/text.ts';
import type { Article, Instrument } from '../domain/treaty.ts';

/** A place with its position. */
export interface Place extends PlaceProperties {
  readonly position: LonLat;
}

/** What lists, chips and the search need of a treaty text; the text itself is in the `Library`. */
export interface TextEntry {
  readonly id: ArticleId;
  /** The instrument that an article belongs to; null for an instrument. */
  readonly instrumentId: ArticleId | null;
  readonly chip: Localized;
  readonly title: Localized;
  readonly placeIds: readonly PlaceId[];
}

/** What lists and the search need of a dispute. */
export interface ControversyEntry {
  readonly id: ControversyId;
  readonly title: Localized;
  readonly theme: string;
  readonly placeIds: readonly PlaceId[];
}

/** The part of the content that the first view needs, as it is sent. */
export interface CoreData {
  readonly format: 'anpo-atlas/core/1';
  readonly places: readonly Place[];
  readonly layers: readonly Layer[];
  readonly figures: readonly Figure[];
  readonly events: readonly AtlasEvent[];
  readonly texts: readonly TextEntry[];
  readonly controversies: readonly ControversyEntry[];
  /** Number of claims and sources, for the counts that the interface prints. */
  readonly counts: { readonly claims: number; readonly sources: number };
}

/** The geometry of the map's subjects, as it is sent. */
export interface GeometryData {
  readonly format: 'anpo-atlas/geometry/1';
  readonly outlines: Outlines;
  readonly runways: Runways;
  readonly reclamation: Reclamation;
  readonly islets: Islets;
  readonly municipalities: Municipalities;
  readonly relocation: Relocation;
  readonly islands: Islands;
  readonly labels: Labels;
}

/** What stands behind the panels, as it is sent. */
export interface LibraryData {
  readonly format: 'anpo-atlas/library/1';
  readonly dossiers: readonly Dossier[];
  readonly instruments: readonly Instrument[];
  readonly controversies: readonly Controversy[];
  readonly claims: readonly Claim[];
  readonly links: readonly Link[];
  readonly sources: readonly Source[];
}

/** The first view's content with its indexes. */
export interface Atlas extends CoreData {
  readonly placeById: ReadonlyMap<string, Place>;
  /** Long and former ids, with the ids they lead to. */
  readonly placeAliases: ReadonlyMap<string, PlaceId>;
  readonly textById: ReadonlyMap<string, TextEntry>;
  readonly controversyById: ReadonlyMap<string, ControversyEntry>;
}

/** A text of the treaty shelf: an instrument as a whole, or one of its articles. */
export type TreatyText =
  | { readonly kind: 'instrument'; readonly instrument: Instrument }
  | { readonly kind: 'article'; readonly instrument: Instrument; readonly article: Article };

/** What stands behind the panels, with its indexes. */
export interface Library extends LibraryData {
  readonly dossierByPlace: ReadonlyMap<string, Dossier>;
  readonly treatyTextById: ReadonlyMap<string, TreatyText>;
  readonly fullControversyById: ReadonlyMap<string, Controversy>;
  readonly sourceById: ReadonlyMap<SourceId, Source>;
}

/** Indexes the first view's content. */
export function atlasOf(core: CoreData): Atlas {
  return Object.freeze({
    ...core,
    placeById: new Map(core.places.map((place) => [place.id, place])),
    placeAliases: new Map(
      core.places.flatMap((place) => (place.formerIds ?? []).map((former) => [former, place.id] as const)),
    ),
    textById: new Map(core.texts.map((text) => [text.id, text])),
    controversyById: new Map(core.controversies.map((entry) => [entry.id, entry])),
  });
}

/** Indexes what stands behind the panels. */
export function libraryOf(data: LibraryData): Library {
  const texts = data.instruments.flatMap((instrument): readonly (readonly [string, TreatyText])[] => [
    [instrument.id, { kind: 'instrument', instrument }],
    ...instrument.articles.map((article) => [article.id, { kind: 'article', instrument, article }] as const),
  ]);
  return Object.freeze({
    ...data,
    dossierByPlace: new Map(data.dossiers.map((dossier) => [dossier.placeId, dossier])),
    treatyTextById: new Map(texts),
    fullControversyById: new Map(data.controversies.map((record) => [record.id, record])),
    sourceById: new Map(data.sources.map((source) => [source.id, source])),
  });
}
