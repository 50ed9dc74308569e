import type { Feature } from 'geojson';
import { feature, source } from './data.ts';
import { zoomLinear } from './expressions.ts';
import { insetZoom } from './insets.ts';
import { paletteOf } from './palettes.ts';
import type { Subject } from './subject.ts';

/** The land data's extent, in degrees. */
const extent = { west: 88, south: -12, east: 180, north: 60 } as const;

/** Steps of the lines in degrees, each drawn between two zooms; closer in, the frame has ticks. */
const steps = [
  { degrees: 10, minzoom: 0, maxzoom: insetZoom },
  { degrees: 1, minzoom: insetZoom, maxzoom: 9 },
] as const;

/** Meridians and parallels on the multiples of a step. On a Mercator map they are straight. */
function lines(degrees: number): Feature[] {
  const { west, south, east, north } = extent;
  const found: Feature[] = [];
  for (let lon = Math.ceil(west / degrees) * degrees; lon <= east; lon += degrees) {
    found.push(
      feature(
        {
          type: 'LineString',
          coordinates: [
            [lon, south],
            [lon, north],
          ],
        },
        { degrees },
      ),
    );
  }
  for (let lat = Math.ceil(south / degrees) * degrees; lat <= north; lat += degrees) {
    found.push(
      feature(
        {
          type: 'LineString',
          coordinates: [
            [west, lat],
            [east, lat],
          ],
        },
        { degrees },
      ),
    );
  }
  return found;
}

const data = source(steps.flatMap(({ degrees }) => lines(degrees)));

/** Meridians and parallels over the water. */
export const graticule: Subject = {
  sources: () => ({ graticule: data }),
  layers: ({ theme }) =>
    steps.map(({ degrees, minzoom, maxzoom }) => ({
      id: `graticule-${degrees}`,
      type: 'line',
      source: 'graticule',
      minzoom,
      maxzoom,
      filter: ['==', ['get', 'degrees'], degrees],
      paint: { 'line-color': paletteOf(theme).graticule, 'line-width': zoomLinear([3, 0.7], [9, 0.7]) },
    })),
  interactive: [],
  legend: () => [],
};
