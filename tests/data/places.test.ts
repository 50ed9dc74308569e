import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kinks } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { boundsOf, distanceKm } from '../../src/domain/measure.ts';
import type { Bounds } from '../../src/domain/geometry.ts';
import { theatreBounds } from '../../src/select/map-scene.ts';
import {
  atlas,
  content,
  facilities,
  geoDir,
  geometry,
  placeOf,
  trueAreaHa,
  trueDistanceKm,
  visit,
  within,
} from '../support/content.ts';

const { files } = content;

/** The regions of the list, roughly: no facility of one lies outside its box. */
const regionBounds: Readonly<Record<string, Bounds>> = {
  okinawa: [122.9, 24, 131.4, 27.9],
  kyushu: [128.4, 27.9, 132.2, 34.8],
  chugoku: [130.8, 33.7, 134.5, 35.7],
  'kinki-chubu': [134.2, 33.4, 139.2, 37.9],
  // The Ogasawara and Volcano Islands are part of Tokyo.
  kanto: [138.4, 24.2, 142.3, 37.2],
  'tohoku-hokkaido': [139.1, 36.8, 145.9, 45.6],
  guam: [144.5, 13.2, 145.1, 13.75],
};

describe('every place', () => {
  test('lies inside the theatre', () => {
    for (const place of atlas.places)
      expect([place.id, within([...place.position, ...place.position], theatreBounds)]).toEqual([place.id, true]);
  });

  test('lies within its region', () => {
    for (const place of atlas.places) {
      const bounds = regionBounds[place.region];
      expect([place.id, place.position, bounds && within([...place.position, ...place.position], bounds)]).toEqual([
        place.id,
        place.position,
        true,
      ]);
    }
  });

  test('has a spot of its own', () => {
    const spots = atlas.places.map((place) => place.position.join());
    expect(spots.filter((spot, index) => spots.indexOf(spot) !== index)).toEqual([]);
  });

  test('says how its position is known, the more exact the level the smaller the error', () => {
    for (const place of atlas.places) {
      const { level, accuracyM } = place.precision;
      const most = { surveyed: 30, digitised: 600, approximate: 1000, symbolic: 50_000 }[level];
      expect([place.id, level, accuracyM <= most]).toEqual([place.id, level, true]);
    }
  });

  test('has a code or a former id that no other has', () => {
    for (const key of ['facCode', 'icao'] as const) {
      const codes = facilities.flatMap((place) => place.facility[key] ?? []);
      expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
    }
  });
});

describe('a facility', () => {
  test('of low confidence is not told as plain fact: without an area, or with one that is marked as about', () => {
    const low = facilities.filter((place) => place.confidence === 'low');
    expect(low.length).toBeGreaterThan(0);
    const plain = low.filter((place) => place.facility.area !== null && !place.facility.area.circa);
    expect(plain.map((place) => place.id)).toEqual([]);
    for (const place of low)
      expect([
        place.id,
        geometry.scene.outlines.features.some((feature) => feature.properties?.['placeId'] === place.id),
      ]).toEqual([place.id, false]);
  });

  test('that is returned or planned is not counted among those that only US forces use', () => {
    for (const place of facilities)
      if (place.facility.status === 'returned' || place.facility.status === 'planned')
        expect([place.id, place.facility.exclusiveUse]).toEqual([place.id, false]);
  });

  test('on Guam stands in no list of Japan', () => {
    for (const place of facilities.filter((item) => item.region === 'guam'))
      expect([place.facility.facCode, place.facility.exclusiveUse]).toEqual([null, false]);
  });
});

describe('an outline', () => {
  const outlines = files['outlines.geojson'].features;

  test('that is traced has the official area to 8 %', () => {
    const traced = outlines.filter((feature) => feature.properties.precision.level === 'digitised');
    expect(traced.length).toBeGreaterThan(8);
    for (const feature of traced) {
      const { placeId } = feature.properties;
      const official = placeOf(placeId).facility?.area?.areaHa;
      if (official === undefined) continue;
      const drawn = outlines
        .filter((other) => other.properties.placeId === placeId)
        .reduce((sum, other) => sum + trueAreaHa(other.geometry), 0);
      expect([placeId, Math.abs(drawn / official - 1) <= 0.08, drawn]).toEqual([placeId, true, drawn]);
    }
  });

  test('that is not says what its area is and why it differs', () => {
    for (const { properties } of outlines.filter((feature) => feature.properties.precision.level !== 'digitised'))
      expect([properties.placeId, properties.areaNote !== undefined]).toEqual([properties.placeId, true]);
  });

  test('gives in its note the area that it covers', () => {
    for (const { geometry: shape, properties } of outlines) {
      const noted = /covers ([\d,.]+) ha/.exec(properties.areaNote?.en ?? '')?.[1];
      if (noted === undefined) continue;
      const value = Number(noted.replaceAll(',', ''));
      expect([properties.placeId, Math.abs(trueAreaHa(shape) / value - 1) < 0.005, trueAreaHa(shape)]).toEqual([
        properties.placeId,
        true,
        trueAreaHa(shape),
      ]);
      expect(properties.areaNote?.ja.replaceAll(',', '')).toContain(noted.replaceAll(',', ''));
    }
  });

  test('lies around its place', () => {
    for (const { geometry: shape, properties } of outlines) {
      const place = placeOf(properties.placeId);
      const [west, south, east, north] = boundsOf(shape);
      const reach = trueDistanceKm([west, south], [east, north]);
      const off = trueDistanceKm(place.position, [(west + east) / 2, (south + north) / 2]) - reach / 2;
      expect([properties.placeId, off * 1000 <= place.precision.accuracyM]).toEqual([properties.placeId, true]);
    }
  });
});

describe('a runway', () => {
  const built = files['runways.geojson'].features.filter((feature) => feature.properties.status === 'built');

  test('is as long between its thresholds as published, to 1 %, or says why not', () => {
    for (const { geometry: line, properties } of built) {
      const [from, to] = [line.coordinates[0], line.coordinates.at(-1)];
      if (!from || !to) throw new Error('expected two thresholds');
      const metres = trueDistanceKm(from, to) * 1000;
      if (Math.abs(metres / properties.lengthM - 1) <= 0.01) continue;
      expect([properties.id, properties.note !== undefined, properties.thresholdDistanceM !== undefined]).toEqual([
        properties.id,
        true,
        true,
      ]);
      expect([properties.id, Math.abs((properties.thresholdDistanceM ?? 0) / metres - 1) < 0.01]).toEqual([
        properties.id,
        true,
      ]);
    }
  });

  test('points where its designator says, to 15 degrees', () => {
    for (const { geometry: line, properties } of built) {
      const [from, to] = [line.coordinates[0], line.coordinates.at(-1)];
      const tens = Number(/^\d\d/.exec(properties.designator ?? '')?.[0]);
      if (!from || !to) throw new Error('expected two thresholds');
      const bearing =
        (Math.atan2((to[0] - from[0]) * Math.cos((from[1] * Math.PI) / 180), to[1] - from[1]) * 180) / Math.PI;
      // Designators are magnetic; the variation in the theatre is within 10° west.
      const off = Math.abs(((bearing - tens * 10 + 540) % 360) - 180);
      expect([properties.id, properties.designator, off <= 15]).toEqual([properties.id, properties.designator, true]);
    }
  });

  test('lies at its place', () => {
    for (const { geometry: line, properties } of files['runways.geojson'].features) {
      const [from, to] = [line.coordinates[0], line.coordinates.at(-1)];
      if (!from || !to) throw new Error('expected two thresholds');
      expect([
        properties.id,
        trueDistanceKm([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2], placeOf(properties.placeId).position) < 3,
      ]).toEqual([properties.id, true]);
    }
  });
});

describe('distances', () => {
  test('of the arrows are geodesic, to 0.5 % and a rounded kilometre', () => {
    for (const { properties } of files['relocation.geojson'].features) {
      const km = trueDistanceKm(placeOf(properties.from).position, placeOf(properties.to).position);
      expect([properties.id, Math.abs(properties.distanceKm - km) <= 0.005 * km + 0.5, km]).toEqual([
        properties.id,
        true,
        km,
      ]);
    }
  });

  test.each([
    ['kadena', 'futenma', 9.1],
    ['futenma', 'henoko', 40.1],
    ['futenma', 'guam', 2275],
    ['kadena', 'senkakus', 426],
  ])('from %s to %s are about %d km', (from, to, about) => {
    const km = trueDistanceKm(placeOf(from).position, placeOf(to).position);
    expect([km, Math.abs(km / about - 1) < 0.02]).toEqual([km, true]);
  });

  test('between Kadena, Futenma, Henoko, Guam and Uotsuri are GeographicLib’s to 0.5 %', () => {
    const uotsuri = files['islets.geojson'].features.find((feature) => feature.properties.id === 'uotsuri-shima');
    if (!uotsuri) throw new Error('expected Uotsuri-shima');
    const [west, south, east, north] = boundsOf(uotsuri.geometry);
    const points = [
      ...['kadena', 'futenma', 'henoko', 'guam'].map((id) => placeOf(id).position),
      [(west + east) / 2, (south + north) / 2] as const,
    ];
    for (const a of points)
      for (const b of points)
        if (a !== b) expect(Math.abs(distanceKm(a, b) / trueDistanceKm(a, b) - 1)).toBeLessThan(0.005);
    expect(trueDistanceKm(points[4] ?? [0, 0], placeOf('kadena').position)).toBeGreaterThan(400);
  });
});

describe('Henoko', () => {
  test('has a landfill in two parts that together cover about the 152.5 ha of the permit', () => {
    const parts = files['reclamation.geojson'].features;
    expect(parts.map((feature) => feature.properties.part).toSorted()).toEqual(['oura-bay', 'south']);
    expect(Math.abs(parts.reduce((sum, feature) => sum + trueAreaHa(feature.geometry), 0) / 152.5 - 1)).toBeLessThan(
      0.05,
    );
    for (const { properties } of parts) expect(properties.precision.level).toBe('symbolic');
  });

  test('is filled on the south side since 2018 and in Ōura Bay since 28 November 2025', () => {
    const part = (name: string) =>
      files['reclamation.geojson'].features.find((feature) => feature.properties.part === name)?.properties;
    expect(part('south')).toMatchObject({ startedOn: expect.stringMatching(/^2018-12/) as string });
    expect(part('oura-bay')).toMatchObject({ startedOn: '2025-11-28', status: 'underway' });
  });
});

describe('the Senkaku Islands', () => {
  const islets = files['islets.geojson'].features;
  const box: Bounds = [123.3, 25.6, 124.7, 26.1];

  test('carry all three names, in both languages of the map and in both Chinese scripts', () => {
    const place = placeOf('senkakus');
    expect(place.name).toEqual({ en: 'Senkaku Islands', ja: '尖閣諸島' });
    const others = place.alsoKnownAs.map((name) => [name.text, name.lang]);
    for (const name of [
      ['Diaoyu Dao', 'en'],
      ['Diaoyutai', 'en'],
      ['钓鱼岛', 'zh-Hans'],
      ['釣魚臺', 'zh-Hant'],
    ])
      expect(others).toContainEqual(name);
    for (const name of place.alsoKnownAs) expect(name.usedBy).toBeDefined();
  });

  test('are named in all three ways in the dossier and in the dispute, at first use', () => {
    const dossier = content.folders.dossiers.get('dossiers/senkakus.json');
    const dispute = content.folders.controversies.get('controversies/senkakus.json');
    for (const text of [dossier?.lead[0]?.text.en, dispute?.title.en])
      for (const name of ['Senkaku', 'Diaoyu Dao', 'Diaoyutai']) expect(text).toContain(name);
    for (const text of [dossier?.lead[0]?.text.ja, dispute?.title.ja])
      for (const name of ['尖閣諸島', '釣魚島', '釣魚台']) expect(text).toContain(name);
  });

  test('are eight features, each with its parallel names', () => {
    expect(islets).toHaveLength(8);
    for (const { properties } of islets) {
      expect(properties.placeId).toBe('senkakus');
      for (const key of ['zhHans', 'zhHant', 'enChina'] as const)
        expect([properties.id, properties.parallelNames[key]]).toEqual([properties.id, expect.any(String)]);
    }
  });

  test('lie where they are: in their box, and the listed ranges on the right islets', () => {
    for (const feature of islets)
      expect([feature.properties.id, within(boundsOf(feature.geometry), box)]).toEqual([feature.properties.id, true]);
    const range = (id: string) => islets.find((feature) => feature.properties.facilityId === id);
    for (const [id, islet] of [
      ['kobi-sho-range', 'kuba-shima'],
      ['sekibi-sho-range', 'taisho-to'],
    ] as const) {
      const feature = range(id);
      expect(feature?.properties.id).toBe(islet);
      if (feature)
        expect(within([...placeOf(id).position, ...placeOf(id).position], boundsOf(feature.geometry), 0.02)).toBe(true);
    }
  });

  test('are as large as official, to a fifth where they are traced', () => {
    for (const { geometry: shape, properties } of islets.filter(
      (feature) => feature.properties.precision.level === 'digitised',
    )) {
      const official = properties.areaKm2;
      if (official !== null)
        expect([properties.id, Math.abs(trueAreaHa(shape) / 100 / official - 1) < 0.2]).toEqual([properties.id, true]);
    }
  });

  test('have circles of twelve nautical miles, 22.224 km', () => {
    const circles = geometry.scene.isletCircles.features;
    expect(circles).toHaveLength(8);
    circles.forEach((circle, index) => {
      const islet = islets[index];
      if (!islet || circle.geometry.type !== 'Polygon') throw new Error('expected a circle');
      const [west, south, east, north] = boundsOf(islet.geometry);
      for (const [lon = 0, lat = 0] of circle.geometry.coordinates[0] ?? [])
        expect(Math.abs(trueDistanceKm([(west + east) / 2, (south + north) / 2], [lon, lat]) - 22.224)).toBeLessThan(
          0.01,
        );
    });
  });

  test('have their range names, and say that these come from Chinese', () => {
    for (const id of ['kobi-sho-range', 'sekibi-sho-range'])
      expect(placeOf(id).facility).toMatchObject({
        status: 'listed-unused',
        facCode: expect.stringMatching(/^FAC608[45]$/) as string,
      });
    expect(JSON.stringify(content.folders.dossiers.get('dossiers/senkakus.json'))).toMatch(/derived from Chinese/);
  });
});

describe('shapes', () => {
  const shapes = (
    [
      'outlines.geojson',
      'islets.geojson',
      'municipalities.geojson',
      'reclamation.geojson',
      'base/islands.geojson',
    ] as const
  ).flatMap((file) => files[file].features.map((feature, index) => ({ file, index, geometry: feature.geometry })));

  test.each(shapes)('$file feature $index does not cross itself', ({ geometry: shape }) => {
    expect(
      kinks(structuredClone(shape) as Parameters<typeof kinks>[0]).features.map(
        (feature) => feature.geometry.coordinates,
      ),
    ).toEqual([]);
  });

  test('run as RFC 7946 says: outside counter-clockwise, holes clockwise, closed', () => {
    for (const { file, index, geometry: shape } of shapes)
      for (const rings of shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates)
        rings.forEach((ring, at) => {
          const [x0 = 0, y0 = 0] = ring[0] ?? [];
          const signed = ring.reduce((sum, [x, y], next) => {
            const [nx, ny] = ring[(next + 1) % ring.length] ?? [x, y];
            return sum + (x - x0) * (ny - y0) - (nx - x0) * (y - y0);
          }, 0);
          expect([file, index, at, Math.sign(signed)]).toEqual([file, index, at, at === 0 ? 1 : -1]);
          expect(ring[0]).toEqual(ring.at(-1));
        });
  });

  test('have no position twice in a row', () => {
    for (const { file, index, geometry: shape } of shapes)
      for (const ring of (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates).flat())
        expect([
          file,
          index,
          ring.slice(1).findIndex((at, next) => at[0] === ring[next]?.[0] && at[1] === ring[next]?.[1]),
        ]).toEqual([file, index, -1]);
  });

  test('are written with at most five decimals', () => {
    const names = Object.keys(files).filter((name) => name.endsWith('.geojson'));
    for (const name of names) {
      const text = readFileSync(join(geoDir, name), 'utf8');
      visit(JSON.parse(text), name, (item) => {
        if ('coordinates' in item)
          expect([name, /\d\.\d{6,}|\de-/.test(JSON.stringify(item['coordinates']))]).toEqual([name, false]);
      });
    }
  });
});

describe('the base map', () => {
  interface Land {
    readonly features: readonly {
      readonly properties: Readonly<Record<string, unknown>>;
      readonly geometry: { readonly coordinates: readonly (readonly (readonly (readonly [number, number])[])[])[] };
    }[];
  }
  const read = (name: string): string => readFileSync(join(geoDir, 'base', name), 'utf8');
  const positions = (name: string): readonly (readonly [number, number])[] =>
    (JSON.parse(read(name)) as Land).features.flatMap((feature) => feature.geometry.coordinates.flat(2));

  test('has no countries and no names', () => {
    for (const name of ['land-overview.json', 'land-detail.json']) {
      for (const feature of (JSON.parse(read(name)) as Land).features)
        expect(Object.keys(feature.properties).filter((key) => key !== 'cut')).toEqual([]);
      expect(read(name)).not.toMatch(/country|admin|sovereign|iso_?a|name/i);
    }
  });

  test('leaves the Senkaku Islands up close to the file traced by hand, and has them from afar', () => {
    const inBox = (name: string): number =>
      positions(name).filter(([lon, lat]) => lon > 123.3 && lon < 124.7 && lat > 25.6 && lat < 26.1).length;
    expect(inBox('land-detail.json')).toBe(0);
    expect(inBox('land-overview.json')).toBeGreaterThan(0);
  });

  test('stays on the earth and is written with at most five decimals', () => {
    for (const name of ['land-overview.json', 'land-detail.json']) {
      for (const [lon, lat] of positions(name))
        if (Math.abs(lat) > 90 || lon < -180 || lon > 191) throw new Error(`${name}: ${lon}, ${lat}`);
      expect(read(name)).not.toMatch(/\d\.\d{6,}/);
    }
  });

  test('has Okinawa and Guam as islands of the right size', () => {
    const area = (id: string): number =>
      files['base/islands.geojson'].features
        .filter((feature) => feature.properties.placeId === id)
        .reduce((sum, feature) => sum + trueAreaHa(feature.geometry), 0) / 100;
    expect(Math.abs(area('okinawa') / 1207 - 1)).toBeLessThan(0.02);
    expect(Math.abs(area('guam') / 543 - 1)).toBeLessThan(0.02);
  });

  test('has a relief where its picture says', () => {
    const { bounds, width, height } = JSON.parse(read('relief.json')) as {
      readonly bounds: Bounds;
      readonly width: number;
      readonly height: number;
    };
    expect(within(theatreBounds, bounds)).toBe(true);
    expect(width * height).toBeGreaterThan(0);
    expect(existsSync(join(geoDir, 'base', 'relief.png'))).toBe(true);
  });

  test('says of each of its files where it comes from, under which licence, and how to make it again', () => {
    const readme = read('README.md');
    for (const name of [
      'land-overview.json',
      'land-detail.json',
      'islands.geojson',
      'depth.json',
      'relief.png',
      'relief.json',
    ]) {
      expect(existsSync(join(geoDir, 'base', name))).toBe(true);
      expect(readme).toContain(name);
    }
    for (const said of ['ODbL', 'OpenStreetMap contributors', 'geo/build/index.ts', '--check'])
      expect(readme).toContain(said);
  });
});
