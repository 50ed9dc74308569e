import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { LonLat } from '../../src/domain/geometry.ts';

/** A facility as both pages know it. */
export interface Facility {
  readonly id: string;
  readonly name: string;
  readonly position: LonLat;
}

const placesFile = z.object({
  features: z.array(
    z.object({
      properties: z.object({ id: z.string(), kind: z.string(), name: z.object({ en: z.string() }) }),
      geometry: z.object({ coordinates: z.tuple([z.number(), z.number()]) }),
    }),
  ),
});

/** The facilities of the atlas, in the order of their file. */
export function readFacilities(geoDir: string): readonly Facility[] {
  const file = placesFile.parse(JSON.parse(readFileSync(join(geoDir, 'places.geojson'), 'utf8')));
  return file.features
    .filter(({ properties }) => properties.kind === 'facility')
    .map(({ properties, geometry }) => ({
      id: properties.id,
      name: properties.name.en,
      position: geometry.coordinates,
    }));
}
