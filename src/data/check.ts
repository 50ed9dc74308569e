import { argv, exit } from 'node:process';
import { problemLine } from '../domain/content.ts';
import { readContent } from './read.ts';

/** `npm run check:geo [folder]`: prints what is wrong as file, path, expectation, or what there is. */
const result = readContent(argv[2] ?? 'geo');
if (result.ok) {
  const { files, folders } = result.content;
  const facilities = files['places.geojson'].features.filter((f) => f.properties.kind === 'facility');
  const counts = {
    places: files['places.geojson'].features.length,
    facilities: facilities.length,
    outlines: new Set(files['outlines.geojson'].features.map((f) => f.properties.placeId)).size,
    runways: files['runways.geojson'].features.length,
    instruments: files['treaty.json'].length,
    articles: files['treaty.json'].flatMap((item) => item.articles).length,
    controversies: folders.controversies.size,
    claims: files['claims.json'].length,
    events: files['events.json'].length,
    figures: files['figures.json'].length,
    links: [...folders.links.values()].flat().length,
    sources: files['sources.json'].length,
  };
  console.log(
    Object.entries(counts)
      .map(([what, count]) => `${what} ${count}`)
      .join('\n'),
  );
} else {
  for (const problem of result.problems) console.error(problemLine(problem));
  console.error(`${result.problems.length} problem${result.problems.length === 1 ? '' : 's'} in the content`);
  exit(1);
}
