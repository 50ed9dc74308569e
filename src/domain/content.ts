import { z } from 'zod';
import { claim } from './claim.ts';
import { controversy } from './controversy.ts';
import { event } from './event.ts';
import { figure } from './figure.ts';
import {
  islands,
  islets,
  labels,
  municipalities,
  outlines,
  pointCollection,
  reclamation,
  relocation,
  runways,
} from './geometry.ts';
import { layer } from './layer.ts';
import { link } from './link.ts';
import { dossier, placeProperties } from './place.ts';
import { source } from './source.ts';
import { instrument } from './treaty.ts';

/** `geo/places.geojson`: a point for every place, with its record. */
export const places = pointCollection(placeProperties);
export type Places = z.infer<typeof places>;

/** The schema of each content file, by the path inside `geo/`; a folder holds one record a file. */
export const contentFiles = {
  'places.geojson': places,
  'outlines.geojson': outlines,
  'runways.geojson': runways,
  'reclamation.geojson': reclamation,
  'islets.geojson': islets,
  'municipalities.geojson': municipalities,
  'relocation.geojson': relocation,
  'labels.geojson': labels,
  'base/islands.geojson': islands,
  'treaty.json': z.array(instrument),
  'claims.json': z.array(claim),
  'events.json': z.array(event),
  'figures.json': z.array(figure),
  'layers.json': z.array(layer),
  'sources.json': z.array(source),
} as const;

/** Folders of records: every `.json` file in them is parsed with the schema. */
export const contentFolders = {
  controversies: controversy,
  dossiers: dossier,
  links: z.array(link),
} as const;

type Parsed<T> = { readonly [K in keyof T]: T[K] extends z.ZodType ? z.infer<T[K]> : never };
type ParsedFolders = {
  readonly [K in keyof typeof contentFolders]: ReadonlyMap<string, z.infer<(typeof contentFolders)[K]>>;
};

/** Everything in `geo/`, parsed; folder records keyed by file path. */
export interface Content {
  readonly files: Parsed<typeof contentFiles>;
  readonly folders: ParsedFolders;
}

/** Something wrong in a file: where, and what was expected there. */
export interface Problem {
  /** Path inside `geo/`. */
  readonly file: string;
  /** Path inside the file, such as `/features/3/properties/areaHa`; `/` is the whole. */
  readonly path: string;
  readonly expectation: string;
}

/** A problem as one line: file, path, expectation. */
export function problemLine(problem: Problem): string {
  return `geo/${problem.file}  ${problem.path}  ${problem.expectation}`;
}
