import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/data/read.ts';
import { problemLine } from '../../src/domain/content.ts';
import { content, facilities, geoDir, library } from '../support/content.ts';

test('the content has no problem', () => {
  const result = readContent(geoDir);
  expect(result.ok ? [] : result.problems.map(problemLine)).toEqual([]);
});

describe('there are', () => {
  const { files, folders } = content;

  test('95 facilities, of which 31 in Okinawa and 45 elsewhere only US forces use', () => {
    expect(facilities).toHaveLength(95);
    const exclusive = facilities.filter((place) => place.facility.exclusiveUse);
    expect(exclusive.filter((place) => place.region === 'okinawa')).toHaveLength(31);
    expect(exclusive.filter((place) => place.region !== 'okinawa')).toHaveLength(45);
  });

  test('11 returned facilities, 3 planned, and 3 on Guam', () => {
    const status = (item: string): number => facilities.filter((place) => place.facility.status === item).length;
    expect([status('returned'), status('planned')]).toEqual([11, 3]);
    expect(
      facilities
        .filter((place) => place.region === 'guam')
        .map((place) => place.id)
        .toSorted(),
    ).toEqual(['andersen-afb', 'camp-blaz', 'naval-base-guam']);
  });

  test('dossiers of the seven places that the two articles name', () => {
    expect([...folders.dossiers.values()].map((dossier) => dossier.placeId).toSorted()).toEqual([
      'futenma',
      'guam',
      'henoko',
      'kadena',
      'nago',
      'okinawa',
      'senkakus',
    ]);
  });

  test('26 disputes', () => {
    expect(folders.controversies.size).toBe(26);
  });

  test('21 instruments, the treaty with its ten articles, and nine articles of the Status of Forces Agreement', () => {
    expect(files['treaty.json']).toHaveLength(21);
    expect(files['treaty.json'].find((item) => item.id === '1960')?.articles.map((article) => article.id)).toEqual(
      ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'].map((number) => `1960-${number}`),
    );
    expect(
      files['treaty.json'].find((item) => item.id === 'sofa')?.articles.map((article) => article.number).length,
    ).toBe(9);
  });

  test('at least 96 checked claims, of both articles and with every verdict', () => {
    const claims = files['claims.json'];
    expect(claims.length).toBeGreaterThanOrEqual(96);
    expect(new Set(claims.map((claim) => claim.id[0]))).toEqual(new Set(['A', 'B']));
    expect(new Set(claims.map((claim) => claim.verdict))).toEqual(
      new Set(['supported', 'imprecise', 'outdated', 'contradicted', 'opinion']),
    );
  });

  test('at least 105 events from 1945 to 2026', () => {
    const years = files['events.json'].map((event) => Number(event.date.slice(0, 4)));
    expect(years.length).toBeGreaterThanOrEqual(105);
    expect([Math.min(...years), Math.max(...years)]).toEqual([1945, 2026]);
  });

  test('runways of Kadena, both of them, and of the airfields that have been measured', () => {
    const runways = files['runways.geojson'].features.map((feature) => feature.properties.placeId as string);
    expect(runways.filter((id) => id === 'kadena')).toHaveLength(2);
    for (const id of ['futenma', 'misawa-air-base', 'yokota-air-base', 'naf-atsugi', 'mcas-iwakuni', 'andersen-afb'])
      expect(runways).toContain(id);
  });
});

describe('links', () => {
  const links = library.links;

  test('stand once for each pair of ends, over all files', () => {
    const pairs = links.map(({ from, to }) => `${from.kind} ${from.id} > ${to.kind} ${to.id}`);
    expect(pairs.filter((pair, index) => pairs.indexOf(pair) !== index)).toEqual([]);
  });

  test('have a reason of their own in both languages, longer than a label', () => {
    for (const { from, to, reason } of links) {
      expect([from.id, to.id, reason.en.length > 20]).toEqual([from.id, to.id, true]);
      expect([from.id, to.id, reason.ja.length > 8]).toEqual([from.id, to.id, true]);
    }
  });

  test('of one place give each a different reason', () => {
    for (const { id } of [
      ...facilities,
      ...content.files['places.geojson'].features.map((feature) => feature.properties),
    ]) {
      const reasons = links
        .filter((link) => link.from.kind === 'place' && link.from.id === id)
        .map((link) => link.reason.en);
      expect([id, new Set(reasons).size]).toEqual([id, reasons.length]);
    }
  });

  test('of the seven named places lead to articles and to disputes', () => {
    for (const id of ['okinawa', 'kadena', 'futenma', 'henoko', 'nago', 'guam', 'senkakus']) {
      const kinds = links
        .filter((link) => link.from.kind === 'place' && link.from.id === id)
        .map((link) => link.to.kind);
      expect([id, ...new Set(kinds)].toSorted()).toEqual([id, 'article', 'controversy'].toSorted());
    }
  });
});
