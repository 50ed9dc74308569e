import { describe, expect, test } from 'vitest';
import type { Content, Problem } from '../../src/domain/content.ts';
import { problemLine } from '../../src/domain/content.ts';
import { checkIntegrity } from '../../src/domain/integrity.ts';
import { content, deepFreeze } from '../support/content.ts';

/** Records are broken here on purpose, so they are writable and of no type: what JSON.parse gives. */
type Loose = ReturnType<typeof JSON.parse>;

const line = (problem: Problem): string => problemLine(problem);
/** Problems that are there before anything is broken; none, once the content is whole. */
const before = new Set(checkIntegrity(content).map(line));

/** The problems that a change of the content adds. */
function breaking(
  change: (files: Loose, folders: { readonly [folder: string]: Map<string, Loose> }) => void,
): readonly Problem[] {
  const copy = structuredClone(content) as unknown as {
    files: Loose;
    folders: { readonly [folder: string]: Map<string, Loose> };
  };
  change(copy.files, copy.folders);
  return checkIntegrity(copy as unknown as Content).filter((problem) => !before.has(line(problem)));
}

/** Expects one problem at that file and path, with that sentence. */
function expectProblem(problems: readonly Problem[], file: string, path: string, expectation: RegExp | string): void {
  const found = problems.filter((problem) => problem.file === file && problem.path === path);
  expect(found.length, `${file} ${path} among\n${problems.map(line).join('\n')}`).toBeGreaterThan(0);
  expect(found.map((problem) => problem.expectation).join('\n')).toMatch(expectation);
}

const record = (folder: Map<string, Loose> | undefined, file: string): Loose => {
  const found = folder?.get(file);
  if (!found) throw new Error(`expected ${file}`);
  return found;
};

test('the check writes to nothing and gives the same answer twice', () => {
  expect(checkIntegrity(deepFreeze(structuredClone(content)))).toEqual(checkIntegrity(content));
});

describe('an id that nothing has', () => {
  test.each([
    [
      'an event’s place',
      'events.json',
      '/0/placeIds/0',
      (files: Loose) => (files['events.json'][0].placeIds = ['atlantis']),
      'place',
    ],
    [
      'an event’s article',
      'events.json',
      '/3/articleIds/1',
      (files: Loose) => files['events.json'][3].articleIds.splice(1, 9, '1960-XI'),
      'article',
    ],
    [
      'a claim’s dispute',
      'claims.json',
      '/0/controversyIds/0',
      (files: Loose) => (files['claims.json'][0].controversyIds = ['nothing']),
      'controversy',
    ],
    [
      'an outline’s place',
      'outlines.geojson',
      '/features/0/properties/placeId',
      (files: Loose) => (files['outlines.geojson'].features[0].properties.placeId = 'atlantis'),
      'place',
    ],
    [
      'a runway’s place',
      'runways.geojson',
      '/features/2/properties/placeId',
      (files: Loose) => (files['runways.geojson'].features[2].properties.placeId = 'atlantis'),
      'place',
    ],
    [
      'an islet’s facility',
      'islets.geojson',
      '/features/3/properties/facilityId',
      (files: Loose) => (files['islets.geojson'].features[3].properties.facilityId = 'atlantis'),
      'place',
    ],
    [
      'a position’s source',
      'places.geojson',
      '/features/7/properties/precision/sourceIds/0',
      (files: Loose) => (files['places.geojson'].features[7].properties.precision.sourceIds = ['no-source']),
      'source',
    ],
    [
      'a statement’s source',
      'treaty.json',
      '/0/restated/0/sources/0',
      (files: Loose) => (files['treaty.json'][0].restated[0].sources = ['no-source']),
      'source',
    ],
    [
      'a figure’s source',
      'figures.json',
      '/2/sources/0',
      (files: Loose) => (files['figures.json'][2].sources = ['no-source']),
      'source',
    ],
  ])('in %s is found', (_what, file, path, change, kind) => {
    expectProblem(
      breaking((files) => void change(files)),
      file,
      path,
      new RegExp(`^expected the id of a ${kind} that exists, found "`),
    );
  });

  test('in a dispute’s events is found', () => {
    const problems = breaking(
      (_files, folders) => (record(folders['controversies'], 'controversies/henoko.json')['events'] = ['T999']),
    );
    expectProblem(
      problems,
      'controversies/henoko.json',
      '/events/0',
      'expected the id of a event that exists, found "T999"',
    );
  });

  test('at an end of a link is found', () => {
    const [file = ''] = content.folders.links.keys();
    const problems = breaking((_files, folders) => {
      record(folders['links'], file)[4].to.id = 'nothing';
      record(folders['links'], file)[5].from.id = 'atlantis';
    });
    expectProblem(problems, file, '/4/to/id', /found "nothing"/);
    expectProblem(problems, file, '/5/from/id', /found "atlantis"/);
  });

  test('at an end of a relocation arrow is found', () => {
    const problems = breaking((files) => (files['relocation.geojson'].features[0].properties.to = 'atlantis'));
    expectProblem(problems, 'relocation.geojson', '/features/0/properties/to', /found "atlantis"/);
  });

  test('is found when a place goes away that others name', () => {
    const problems = breaking((files) => {
      files['places.geojson'].features = files['places.geojson'].features.filter(
        (feature: Loose) => feature['id'] !== 'futenma',
      );
    });
    expect(new Set(problems.map((problem) => problem.file)).size).toBeGreaterThan(4);
    for (const problem of problems) expect(line(problem)).toMatch(/^geo\/\S+ {2}\/\S* {2}expected /);
  });
});

describe('sources', () => {
  test('that nothing rests on are found', () => {
    const problems = breaking((files) => files['sources.json'].push({ ...files['sources.json'][0], id: 'orphan' }));
    expectProblem(
      problems,
      'sources.json',
      `/${content.files['sources.json'].length}`,
      'expected something to rest on "orphan"',
    );
  });

  test('that are taken away are missed wherever they stood', () => {
    const used = content.files['events.json'][0]?.sources[0];
    const problems = breaking((files) => {
      files['sources.json'] = files['sources.json'].filter((source: Loose) => source['id'] !== used);
    });
    expectProblem(problems, 'events.json', '/0/sources/0', new RegExp(`found "${used}"`));
  });
});

describe('an id that stands twice', () => {
  test.each(['claims.json', 'events.json', 'figures.json', 'layers.json', 'sources.json'])('in %s is found', (file) => {
    const index = (content.files as unknown as Loose)[file].length;
    const problems = breaking((files) => files[file].push(structuredClone(files[file][0])));
    expectProblem(problems, file, `/${index}/id`, /^expected each id once, found "/);
  });

  test('among places is found', () => {
    const problems = breaking((files) =>
      files['places.geojson'].features.push(structuredClone(files['places.geojson'].features[0])),
    );
    expect(
      problems
        .filter((problem) => problem.file === 'places.geojson')
        .map(line)
        .join('\n'),
    ).toMatch(/expected each id once, found "okinawa" again/);
  });

  test('among treaty texts is found, an article’s as well', () => {
    const problems = breaking((files) => (files['treaty.json'][0].id = '1960-VI'));
    expect(problems.map(line).join('\n')).toMatch(
      /geo\/treaty\.json {2}\S+ {2}expected each id once, found "1960-VI" again/,
    );
  });

  test.each([
    'runways.geojson',
    'islets.geojson',
    'municipalities.geojson',
    'reclamation.geojson',
    'relocation.geojson',
    'labels.geojson',
  ])('in %s is found', (file) => {
    const problems = breaking((files) => {
      const [first, second] = files[file].features;
      second.properties.id = first.properties.id;
    });
    expect(
      problems
        .filter((problem) => problem.file === file)
        .map(line)
        .join('\n'),
    ).toMatch(/expected each id once/);
  });

  test('as a former id of one place and the id of another is found', () => {
    const problems = breaking((files) => (files['places.geojson'].features[0].properties.formerIds = ['futenma']));
    expect(problems.map(line).join('\n')).toMatch(
      /geo\/places\.geojson {2}\/features\/0\/properties\/formerIds\S* {2}expected /,
    );
  });

  test('as a link between the same two ends is found, in one file', () => {
    const [file = ''] = content.folders.links.keys();
    const count = record(content.folders.links as unknown as Map<string, Loose>, file)['length'];
    const problems = breaking((_files, folders) =>
      record(folders['links'], file)['push'](structuredClone(record(folders['links'], file)[0])),
    );
    expectProblem(problems, file, `/${count}`, /^expected one link for /);
  });

  test('as a link between the same two ends is found, over two files', () => {
    const [first = '', second = ''] = content.folders.links.keys();
    const count = record(content.folders.links as unknown as Map<string, Loose>, second)['length'];
    const problems = breaking((_files, folders) =>
      record(folders['links'], second)['push'](structuredClone(record(folders['links'], first)[0])),
    );
    expectProblem(problems, second, `/${count}`, /^expected one link for /);
  });
});

describe('the fairness of a dispute', () => {
  test.each(['en', 'ja'])('needs positions of similar length (%s)', (locale) => {
    const problems = breaking((_files, folders) => {
      const [first] = record(folders['controversies'], 'controversies/henoko.json')['positions'];
      first.text[locale] = first.text[locale].repeat(2);
    });
    expectProblem(
      problems,
      'controversies/henoko.json',
      `/positions/*/text/${locale}`,
      /similar length \(at most 1\.5 times\), found \d\.\d\d/,
    );
    expect(problems).toHaveLength(1);
  });

  test('needs holders of office first', () => {
    const problems = breaking((_files, folders) =>
      record(folders['controversies'], 'controversies/henoko.json')['positions'].reverse(),
    );
    expectProblem(
      problems,
      'controversies/henoko.json',
      '/positions',
      'expected holders of office before those who object',
    );
  });
});

describe('a share', () => {
  test('that does not follow from its parts is found', () => {
    const index = content.files['figures.json'].findIndex((figure) => figure.id === 'okinawa-share-2020');
    const problems = breaking((files) => (files['figures.json'][index].value = 70.37));
    expectProblem(problems, 'figures.json', `/${index}/value`, 'expected 70.274 from its parts, found 70.37');
  });

  test('in a dispute is checked as well', () => {
    const found = [...content.folders.controversies].flatMap(([file, item]) =>
      item.figures.flatMap((figure, index) => (figure.parts ? [{ file, index }] : [])),
    )[0];
    if (!found) throw new Error('expected a share in a dispute');
    const problems = breaking(
      (_files, folders) => (record(folders['controversies'], found.file)['figures'][found.index].value += 1),
    );
    expectProblem(problems, found.file, `/figures/${found.index}/value`, /from its parts, found/);
  });

  test('counts as right to the precision that it is printed with', () => {
    const index = content.files['figures.json'].findIndex((figure) => figure.id === 'okinawa-share-2020');
    for (const value of [70.3, 70, 70.27, 70.274])
      expect(breaking((files) => (files['figures.json'][index].value = value))).toEqual([]);
  });
});

describe('a ring', () => {
  const polygonIndex = content.files['outlines.geojson'].features.findIndex(
    (feature) => feature.geometry.type === 'Polygon',
  );
  const path = `/features/${polygonIndex}/geometry/coordinates/0`;

  test('that runs the wrong way is found', () => {
    const problems = breaking((files) =>
      files['outlines.geojson'].features[polygonIndex].geometry.coordinates[0].reverse(),
    );
    expectProblem(problems, 'outlines.geojson', path, 'expected the exterior ring counter-clockwise');
  });

  test('that is not closed is found', () => {
    const problems = breaking((files) =>
      files['outlines.geojson'].features[polygonIndex].geometry.coordinates[0].pop(),
    );
    expectProblem(problems, 'outlines.geojson', path, 'expected a closed ring');
  });

  test('that is a hole and runs the wrong way is found', () => {
    const hole = [
      [127.7, 26.3],
      [127.71, 26.3],
      [127.71, 26.31],
      [127.7, 26.31],
      [127.7, 26.3],
    ];
    const problems = breaking((files) =>
      files['outlines.geojson'].features[polygonIndex].geometry.coordinates.push(hole),
    );
    const holes = content.files['outlines.geojson'].features[polygonIndex]?.geometry.coordinates.length;
    expectProblem(
      problems,
      'outlines.geojson',
      `/features/${polygonIndex}/geometry/coordinates/${holes}`,
      'expected the hole clockwise',
    );
  });

  test.each(['islets.geojson', 'municipalities.geojson', 'reclamation.geojson', 'base/islands.geojson'])(
    'in %s is checked',
    (file) => {
      const problems = breaking((files) => {
        for (const { geometry } of files[file].features)
          for (const rings of geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)
            rings[0].reverse();
      });
      expect(
        problems.filter(
          (problem) => problem.file === file && problem.path.startsWith('/features/0/geometry/coordinates/'),
        ).length,
      ).toBeGreaterThan(0);
    },
  );
});

describe('what belongs together', () => {
  test.each(['article', 'controversy'])('a dossier without a link to any %s is found', (kind) => {
    const problems = breaking((_files, folders) => {
      for (const [file, links] of folders['links'] ?? [])
        folders['links']?.set(
          file,
          links['filter']((link: Loose) => !(link['from'].id === 'kadena' && link['to'].kind === kind)),
        );
    });
    expectProblem(
      problems,
      'dossiers/kadena.json',
      '/placeId',
      new RegExp(`^expected at least one link from "kadena" to an? ${kind}, with its reason$`),
    );
  });

  test('a layer that leads nowhere is found', () => {
    const problems = breaking((_files, folders) => {
      for (const [file, links] of folders['links'] ?? [])
        folders['links']?.set(
          file,
          links['filter']((link: Loose) => link['from'].id !== 'runways'),
        );
    });
    expect(problems.map(line).join('\n')).toMatch(
      /geo\/layers\.json {2}\/\S+ {2}expected at least one link to an article or controversy/,
    );
  });

  test('a dispute that no place leads to is found', () => {
    const problems = breaking((_files, folders) => {
      for (const [file, links] of folders['links'] ?? [])
        folders['links']?.set(
          file,
          links['filter']((link: Loose) => link['to'].id !== 'henoko'),
        );
    });
    expectProblem(
      problems,
      'controversies/henoko.json',
      '/id',
      'expected at least one link from a place, with its reason',
    );
  });

  test('a file that is not named after its record is found', () => {
    const problems = breaking((_files, folders) => {
      folders['controversies']?.set(
        'controversies/misnamed.json',
        record(folders['controversies'], 'controversies/henoko.json'),
      );
      folders['dossiers']?.set('dossiers/misnamed.json', record(folders['dossiers'], 'dossiers/kadena.json'));
    });
    expectProblem(
      problems,
      'controversies/misnamed.json',
      '/id',
      'expected the file name to be the id: controversies/henoko.json',
    );
    expectProblem(
      problems,
      'dossiers/misnamed.json',
      '/placeId',
      'expected the file name to be the place id: dossiers/kadena.json',
    );
  });

  test('a place whose feature has another id is found', () => {
    const problems = breaking((files) => (files['places.geojson'].features[2].id = 'other'));
    expectProblem(problems, 'places.geojson', '/features/2/id', /^expected "/);
  });

  test('a facility without its listing, and a listing on another kind of place, are found', () => {
    const facility = content.files['places.geojson'].features.findIndex(
      (feature) => feature.properties.kind === 'facility',
    );
    const problems = breaking((files) => {
      const { features } = files['places.geojson'];
      features[0].properties.facility = features[facility].properties.facility;
      delete features[facility].properties.facility;
    });
    expectProblem(
      problems,
      'places.geojson',
      '/features/0/properties/facility',
      'expected on facilities, and only there',
    );
    expectProblem(
      problems,
      'places.geojson',
      `/features/${facility}/properties/facility`,
      'expected on facilities, and only there',
    );
  });
});
