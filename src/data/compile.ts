import type { Content } from '../domain/content.ts';
import { comparePartialDates } from '../domain/dates.ts';
import type { PlaceId } from '../domain/ids.ts';
import type { CoreData, GeometryData, LibraryData } from './atlas.ts';

/** The content cut into the three parts that are sent: first view, geometry, and what stands behind the panels. */
export interface CompiledContent {
  readonly core: CoreData;
  readonly geometry: GeometryData;
  readonly library: LibraryData;
}

/** Cuts the checked content into the parts that the browser loads. Pure. */
export function compileContent({ files, folders }: Content): CompiledContent {
  const links = [...folders.links.values()].flat();
  const controversies = [...folders.controversies.values()];
  const tiedPlaces = (kind: 'article' | 'controversy', id: string): readonly PlaceId[] =>
    links.flatMap((link) =>
      link.from.kind === 'place' && link.to.kind === kind && link.to.id === id && link.reaches !== false
        ? [link.from.id]
        : [],
    );
  return {
    core: {
      format: 'anpo-atlas/core/1',
      places: files['places.geojson'].features.map(({ properties, geometry }) => ({
        ...properties,
        position: geometry.coordinates,
      })),
      layers: files['layers.json'],
      figures: files['figures.json'],
      events: files['events.json'].toSorted((a, b) => comparePartialDates(a.date, b.date)),
      texts: files['treaty.json'].flatMap((instrument) => [
        {
          id: instrument.id,
          instrumentId: null,
          chip: instrument.chip,
          title: instrument.title,
          placeIds: tiedPlaces('article', instrument.id),
        },
        ...instrument.articles.map((article) => ({
          id: article.id,
          instrumentId: instrument.id,
          chip: article.chip,
          title: article.topic,
          placeIds: tiedPlaces('article', article.id),
        })),
      ]),
      controversies: controversies.map(({ id, title, theme }) => ({
        id,
        title,
        theme,
        placeIds: tiedPlaces('controversy', id),
      })),
      counts: { claims: files['claims.json'].length, sources: files['sources.json'].length },
    },
    geometry: {
      format: 'anpo-atlas/geometry/1',
      outlines: files['outlines.geojson'],
      runways: files['runways.geojson'],
      reclamation: files['reclamation.geojson'],
      islets: files['islets.geojson'],
      municipalities: files['municipalities.geojson'],
      relocation: files['relocation.geojson'],
      islands: files['base/islands.geojson'],
      labels: files['labels.geojson'],
    },
    library: {
      format: 'anpo-atlas/library/1',
      dossiers: [...folders.dossiers.values()],
      instruments: files['treaty.json'],
      controversies,
      claims: files['claims.json'],
      links,
      sources: files['sources.json'],
    },
  };
}
