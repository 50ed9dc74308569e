import type { Problem, Content } from './content.ts';
import { maxPositionRatio } from './controversy.ts';
import { locales } from './locale.ts';

/** The ids that the content defines, by kind. */
interface Known {
  readonly place: ReadonlySet<string>;
  readonly article: ReadonlySet<string>;
  readonly controversy: ReadonlySet<string>;
  readonly event: ReadonlySet<string>;
  readonly layer: ReadonlySet<string>;
  readonly source: ReadonlySet<string>;
}

type Report = (file: string, path: string, expectation: string) => void;

/** The same record kinds as flat lists with the file and path that each one came from. */
interface Located {
  readonly file: string;
  readonly path: string;
  readonly value: unknown;
}

function located(content: Content): readonly Located[] {
  const files = Object.entries(content.files).map(([file, value]) => ({ file, path: '', value }));
  const folders = Object.values(content.folders).flatMap((folder: ReadonlyMap<string, unknown>) =>
    [...folder].map(([file, value]) => ({ file, path: '', value })),
  );
  return [...files, ...folders];
}

function walk(item: Located, visit: (key: string, at: Located) => void): void {
  if (Array.isArray(item.value)) {
    item.value.forEach((value: unknown, index) => walk({ ...item, path: `${item.path}/${index}`, value }, visit));
    return;
  }
  if (item.value === null || typeof item.value !== 'object') return;
  for (const [key, value] of Object.entries(item.value)) {
    const at = { file: item.file, path: `${item.path}/${key}`, value };
    visit(key, at);
    walk(at, visit);
  }
}

/** Which kind of id stands under which key, wherever the key occurs. */
const referenceKeys: Readonly<Record<string, keyof Known>> = {
  placeId: 'place',
  placeIds: 'place',
  facilityId: 'place',
  articleIds: 'article',
  controversyIds: 'controversy',
  events: 'event',
  sources: 'source',
  sourceIds: 'source',
};

function known(content: Content): Known {
  const { files, folders } = content;
  return {
    place: new Set(files['places.geojson'].features.map((feature) => feature.properties.id)),
    article: new Set(files['treaty.json'].flatMap((item) => [item.id, ...item.articles.map((article) => article.id)])),
    controversy: new Set([...folders.controversies.values()].map((item) => item.id)),
    event: new Set(files['events.json'].map((item) => item.id)),
    layer: new Set(files['layers.json'].map((item) => item.id)),
    source: new Set(files['sources.json'].map((item) => item.id)),
  };
}

function checkReferences(content: Content, ids: Known, report: Report): ReadonlySet<string> {
  const usedSources = new Set<string>();
  for (const item of located(content)) {
    walk(item, (key, at) => {
      const kind = referenceKeys[key];
      if (!kind) return;
      const list: readonly unknown[] = Array.isArray(at.value) ? at.value : [at.value];
      list.forEach((id, index) => {
        if (typeof id !== 'string') return;
        if (kind === 'source') usedSources.add(id);
        const path = Array.isArray(at.value) ? `${at.path}/${index}` : at.path;
        if (!ids[kind].has(id)) report(at.file, path, `expected the id of a ${kind} that exists, found "${id}"`);
      });
    });
  }
  return usedSources;
}

function checkLinks(content: Content, ids: Known, report: Report): void {
  const seen = new Set<string>();
  for (const [file, links] of content.folders.links) {
    links.forEach((link, index) => {
      for (const end of ['from', 'to'] as const) {
        const { kind, id } = link[end];
        if (!ids[kind].has(id))
          report(file, `/${index}/${end}/id`, `expected the id of a ${kind} that exists, found "${id}"`);
      }
      const key = `${link.from.kind}:${link.from.id}>${link.to.kind}:${link.to.id}`;
      if (seen.has(key)) report(file, `/${index}`, `expected one link for ${key}, found a second`);
      seen.add(key);
    });
  }
}

/** Files of features that carry an id of their own among their properties. */
const featureFiles = [
  'places.geojson',
  'runways.geojson',
  'islets.geojson',
  'municipalities.geojson',
  'reclamation.geojson',
  'relocation.geojson',
  'labels.geojson',
] as const;

function checkUnique(content: Content, report: Report): void {
  const { files } = content;
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ...featureFiles.map((file) => [file, files[file].features.map((feature) => feature.properties.id)] as const),
    ['claims.json', files['claims.json'].map((item) => item.id)],
    ['events.json', files['events.json'].map((item) => item.id)],
    ['figures.json', files['figures.json'].map((item) => item.id)],
    ['layers.json', files['layers.json'].map((item) => item.id)],
    ['sources.json', files['sources.json'].map((item) => item.id)],
    ['treaty.json', files['treaty.json'].flatMap((item) => [item.id, ...item.articles.map((a) => a.id)])],
  ];
  for (const [file, all] of lists) {
    all.forEach((id, index) => {
      if (all.indexOf(id) !== index) report(file, `/${index}/id`, `expected each id once, found "${id}" again`);
    });
  }
}

/** A former id leads to one place, and is no place's id of today. */
function checkFormerIds(content: Content, ids: Known, report: Report): void {
  const seen = new Set<string>();
  content.files['places.geojson'].features.forEach(({ properties }, index) => {
    (properties.formerIds ?? []).forEach((id, at) => {
      if (ids.place.has(id) || seen.has(id))
        report(
          'places.geojson',
          `/features/${index}/properties/formerIds/${at}`,
          `expected an id that no other place has, found "${id}"`,
        );
      seen.add(id);
    });
  });
}

/** The ends of the planned moves are places. */
function checkMoves(content: Content, ids: Known, report: Report): void {
  content.files['relocation.geojson'].features.forEach(({ properties }, index) => {
    for (const end of ['from', 'to'] as const)
      if (!ids.place.has(properties[end]))
        report(
          'relocation.geojson',
          `/features/${index}/properties/${end}`,
          `expected the id of a place that exists, found "${properties[end]}"`,
        );
  });
}

function checkNaming(content: Content, report: Report): void {
  for (const [file, record] of content.folders.controversies) {
    const expected = `controversies/${record.id}.json`;
    if (file !== expected) report(file, '/id', `expected the file name to be the id: ${expected}`);
  }
  for (const [file, record] of content.folders.dossiers) {
    const expected = `dossiers/${record.placeId}.json`;
    if (file !== expected) report(file, '/placeId', `expected the file name to be the place id: ${expected}`);
  }
}

function checkBalance(content: Content, report: Report): void {
  for (const [file, record] of content.folders.controversies) {
    for (const locale of locales) {
      const lengths = record.positions.map((position) => position.text[locale].length);
      const ratio = Math.max(...lengths) / Math.min(...lengths);
      if (ratio > maxPositionRatio)
        report(
          file,
          `/positions/*/text/${locale}`,
          `expected positions of similar length (at most ${maxPositionRatio} times), found ${ratio.toFixed(2)}`,
        );
    }
    const order = record.positions.map((position) => position.side);
    if (order.lastIndexOf('office') > order.indexOf('objector') && order.includes('objector'))
      report(file, '/positions', 'expected holders of office before those who object');
    record.figures.forEach((figure, index) => checkShare(figure, file, `/figures/${index}`, report));
  }
  content.files['figures.json'].forEach((figure, index) => checkShare(figure, 'figures.json', `/${index}`, report));
}

/** A share must recompute from its parts, to the precision that it is printed with. */
function checkShare(
  figure: Content['files']['figures.json'][number] | Omit<Content['files']['figures.json'][number], 'id'>,
  file: string,
  path: string,
  report: Report,
): void {
  if (!figure.parts || figure.unit !== 'percent') return;
  const share = (100 * figure.parts.numerator) / figure.parts.denominator;
  const decimals = (String(figure.value).split('.')[1] ?? '').length;
  if (Math.abs(share - figure.value) > 0.5 * 10 ** -decimals + 1e-9)
    report(file, `${path}/value`, `expected ${share.toFixed(decimals + 1)} from its parts, found ${figure.value}`);
}

function checkCompleteness(content: Content, ids: Known, report: Report): void {
  const links = [...content.folders.links.values()].flat();
  for (const [file, dossier] of content.folders.dossiers) {
    const from = links.filter((link) => link.from.kind === 'place' && link.from.id === dossier.placeId);
    for (const kind of ['article', 'controversy'] as const)
      if (!from.some((link) => link.to.kind === kind))
        report(file, '/placeId', `expected at least one link from "${dossier.placeId}" to an ${kind}, with its reason`);
  }
  for (const id of ids.layer)
    if (!links.some((link) => link.from.kind === 'layer' && link.from.id === id))
      report('layers.json', `/${id}`, 'expected at least one link to an article or controversy, with its reason');
  for (const id of ids.controversy)
    if (!links.some((link) => link.from.kind === 'place' && link.to.id === id))
      report(`controversies/${id}.json`, '/id', 'expected at least one link from a place, with its reason');
  content.files['places.geojson'].features.forEach((feature, index) => {
    const { properties } = feature;
    const at = `/features/${index}`;
    if (feature.id !== properties.id)
      report('places.geojson', `${at}/id`, `expected "${properties.id}", as in its properties`);
    if ((properties.kind === 'facility') !== (properties.facility !== undefined))
      report('places.geojson', `${at}/properties/facility`, 'expected on facilities, and only there');
  });
}

/** Counter-clockwise exterior rings and clockwise holes (RFC 7946, section 3.1.6), closed. */
function checkRings(content: Content, report: Report): void {
  for (const file of [
    'outlines.geojson',
    'islets.geojson',
    'municipalities.geojson',
    'reclamation.geojson',
    'base/islands.geojson',
  ] as const) {
    content.files[file].features.forEach((feature, index) => {
      const { geometry } = feature;
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      polygons.forEach((rings, p) =>
        rings.forEach((ring, r) => {
          const path = `/features/${index}/geometry/coordinates/${geometry.type === 'Polygon' ? '' : `${p}/`}${r}`;
          const [first, last] = [ring[0], ring.at(-1)];
          if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) report(file, path, 'expected a closed ring');
          if (signedArea(ring) > 0 !== (r === 0))
            report(
              file,
              path,
              r === 0 ? 'expected the exterior ring counter-clockwise' : 'expected the hole clockwise',
            );
        }),
      );
    });
  }
}

function signedArea(ring: readonly (readonly [number, number])[]): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nx, ny] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + x * ny - nx * y;
  }, 0);
}

/**
 * The rules that hold between records: no dangling id, no source that nothing rests on, both sides
 * at similar length, shares that recompute, rings the right way round. Returns every problem found.
 */
export function checkIntegrity(content: Content): readonly Problem[] {
  const problems: Problem[] = [];
  const report: Report = (file, path, expectation) => problems.push({ file, path: path || '/', expectation });
  const ids = known(content);
  const used = checkReferences(content, ids, report);
  content.files['sources.json'].forEach((source, index) => {
    if (!used.has(source.id)) report('sources.json', `/${index}`, `expected something to rest on "${source.id}"`);
  });
  checkLinks(content, ids, report);
  checkUnique(content, report);
  checkFormerIds(content, ids, report);
  checkMoves(content, ids, report);
  checkNaming(content, report);
  checkBalance(content, report);
  checkCompleteness(content, ids, report);
  checkRings(content, report);
  return problems;
}
