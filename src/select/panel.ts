import type { Atlas, Library, Place, TreatyText } from '../data/atlas.ts';
import type { Claim } from '../domain/claim.ts';
import type { Controversy } from '../domain/controversy.ts';
import type { AtlasEvent } from '../domain/event.ts';
import type { ArticleId } from '../domain/ids.ts';
import type { Link } from '../domain/link.ts';
import type { Dossier } from '../domain/place.ts';
import type { Locale } from '../domain/text.ts';
import type { Instrument } from '../domain/treaty.ts';
import type { Selection } from '../state/app-state.ts';
import { statusLayer } from './map-scene.ts';
import { createCitations, type Citations } from './citations.ts';
import type {
  ArticlePanel,
  ArticleTie,
  ClaimModel,
  ControversyPanel,
  DisputeCard,
  EventModel,
  PanelModel,
  PlacePanel,
  PlaceTie,
  PositionModel,
} from './panel-model.ts';

/** What the builders of the three panels share. */
interface Context {
  readonly atlas: Atlas;
  readonly library: Library;
  readonly locale: Locale;
  readonly citations: Citations;
}

function linksFrom(library: Library, kind: Link['from']['kind'], id: string): readonly Link[] {
  return library.links.filter((link) => link.from.kind === kind && link.from.id === id);
}

function linksTo(library: Library, kind: Link['to']['kind'], id: string): readonly Link[] {
  return library.links.filter((link) => link.to.kind === kind && link.to.id === id);
}

function articleTies(links: readonly Link[], { atlas, locale, citations }: Context): readonly ArticleTie[] {
  return links.flatMap((link) => {
    if (link.to.kind !== 'article') return [];
    const entry = atlas.textById.get(link.to.id);
    if (!entry) return [];
    const reason = citations.cite(link.reason, link.sources);
    return [{ id: entry.id, chip: entry.chip[locale], title: entry.title[locale], reason }];
  });
}

function placeTies(links: readonly Link[], { atlas, citations }: Context): readonly PlaceTie[] {
  return links
    .flatMap((link) => {
      const place = link.from.kind === 'place' ? atlas.placeById.get(link.from.id) : undefined;
      return place ? [{ place, link }] : [];
    })
    .toSorted((a, b) => a.place.rank - b.place.rank)
    .map(({ place, link }) => ({ place, reason: citations.cite(link.reason, link.sources) }));
}

function positions(controversy: Controversy, { locale, citations }: Context): readonly PositionModel[] {
  return controversy.positions.map((position) => ({
    holder: position.holder[locale],
    side: position.side,
    text: citations.cite(position.text, position.sources),
  }));
}

function disputeCards(links: readonly Link[], context: Context): readonly DisputeCard[] {
  return links.flatMap((link) => {
    const controversy =
      link.to.kind === 'controversy' ? context.library.fullControversyById.get(link.to.id) : undefined;
    if (!controversy) return [];
    return [
      {
        id: controversy.id,
        title: controversy.title[context.locale],
        question: controversy.question[context.locale],
        reason: context.citations.cite(link.reason, link.sources),
        positions: positions(controversy, context),
      },
    ];
  });
}

function claimModels(claims: readonly Claim[], { locale, citations }: Context): readonly ClaimModel[] {
  return claims.map((claim) => ({
    id: claim.id,
    article: claim.id.startsWith('A') ? 'A' : 'B',
    verdict: claim.verdict,
    text: claim.text[locale],
    finding: citations.cite(claim.finding, claim.sources),
    checkedOn: claim.checkedOn,
  }));
}

function eventModels(events: readonly AtlasEvent[], { locale, citations }: Context): readonly EventModel[] {
  return events.map((event) => ({
    id: event.id,
    date: event.date,
    title: citations.cite(event.title, event.sources),
    caveat: event.caveat?.[locale] ?? null,
  }));
}

function placePanel(place: Place, context: Context): PlacePanel {
  const { atlas, library, locale, citations } = context;
  const dossier: Dossier | undefined = library.dossierByPlace.get(place.id);
  const links = linksFrom(library, 'place', place.id);
  // Citations count up in the order of reading, so the parts are made in that order.
  const facts = (dossier?.facts ?? []).map((fact) => ({ fact, cites: citations.numbers(fact.sources) }));
  const lead = (dossier?.lead ?? []).map(citations.statement);
  const standing = (dossier?.standing ?? []).map((row) => ({
    label: row.label[locale],
    text: citations.statement(row.statement),
  }));
  // Only a facility's listing shows them.
  const { facility } = place;
  const recordCites = facility ? citations.numbers(place.sources) : [];
  const areaCites = citations.numbers(facility?.area?.sources ?? []);
  const own = articleTies(links, context);
  // A facility without links of its own rests on what its layer rests on.
  const layer = facility ? atlas.layers.find((item) => item.draws === statusLayer[facility.status]) : undefined;
  const articles = own.length > 0 || !layer ? own : articleTies(linksFrom(library, 'layer', layer.id), context);
  const disputes = disputeCards(links, context);
  const claims = claimModels(
    library.claims.filter((claim) => claim.placeIds.includes(place.id)),
    context,
  );
  const body = (dossier?.body ?? []).map(citations.statement);
  const events = eventModels(
    atlas.events.filter((event) => event.placeIds.includes(place.id)),
    context,
  );
  const precisionCites = citations.numbers(place.precision.sourceIds);
  return {
    kind: 'place',
    place,
    otherNames: place.alsoKnownAs,
    facts,
    lead,
    standing,
    recordCites,
    areaCites,
    articles,
    isShallow: !dossier,
    disputes,
    claims,
    body,
    wording: dossier?.wording?.[locale] ?? null,
    events,
    precisionCites,
    sources: citations.list(),
  };
}

function articlePanel(id: ArticleId, text: TreatyText, context: Context): ArticlePanel {
  const { atlas, library, locale, citations } = context;
  const record: Pick<Instrument, 'restated' | 'matters'> = text.kind === 'article' ? text.article : text.instrument;
  const links = linksTo(library, 'article', id);
  return {
    kind: 'article',
    id,
    text,
    restated: record.restated.map(citations.statement),
    matters: record.matters.map(citations.statement),
    officialTexts: text.instrument.officialTexts,
    articles:
      text.kind === 'instrument'
        ? text.instrument.articles.map((article) => ({
            id: article.id,
            chip: article.chip[locale],
            topic: article.topic[locale],
          }))
        : [],
    places: placeTies(links, context),
    disputes: links.flatMap((link) => {
      const entry = link.from.kind === 'controversy' ? atlas.controversyById.get(link.from.id) : undefined;
      return entry
        ? [{ id: entry.id, title: entry.title[locale], reason: citations.cite(link.reason, link.sources) }]
        : [];
    }),
    claims: claimModels(
      library.claims.filter((claim) => claim.articleIds.includes(id)),
      context,
    ),
    events: eventModels(
      atlas.events.filter((event) => event.articleIds.includes(id)),
      context,
    ),
    sources: citations.list(),
  };
}

function controversyPanel(controversy: Controversy, context: Context): ControversyPanel {
  const { atlas, library, locale, citations } = context;
  return {
    kind: 'controversy',
    controversy,
    summary: controversy.summary.map(citations.statement),
    positions: positions(controversy, context),
    common: controversy.common.map(citations.statement),
    today: citations.cite(controversy.today.text, controversy.today.sources),
    todayAsOf: controversy.today.asOf,
    wording: controversy.wording?.[locale] ?? null,
    articles: articleTies(linksFrom(library, 'controversy', controversy.id), context),
    figures: controversy.figures.map((figure) => ({ figure, cites: citations.numbers(figure.sources) })),
    places: placeTies(linksTo(library, 'controversy', controversy.id), context),
    claims: claimModels(
      library.claims.filter((claim) => claim.controversyIds.includes(controversy.id)),
      context,
    ),
    events: eventModels(
      atlas.events.filter(
        (event) => controversy.events.includes(event.id) || event.controversyIds.includes(controversy.id),
      ),
      context,
    ),
    sources: citations.list(),
  };
}

/** What the panel shows for a selection; null for none, or for an id that the content does not hold. */
export function panelModel(atlas: Atlas, library: Library, locale: Locale, selection: Selection): PanelModel | null {
  const context: Context = { atlas, library, locale, citations: createCitations(library, locale) };
  switch (selection.kind) {
    case 'none':
      return null;
    case 'place': {
      const place = atlas.placeById.get(selection.id);
      return place ? placePanel(place, context) : null;
    }
    case 'article': {
      const text = library.treatyTextById.get(selection.id);
      return text ? articlePanel(selection.id, text, context) : null;
    }
    case 'controversy': {
      const controversy = library.fullControversyById.get(selection.id);
      return controversy ? controversyPanel(controversy, context) : null;
    }
  }
}

/** The articles and disputes that a layer leads to, each with its reason. */
export function layerTies(
  atlas: Atlas,
  library: Library,
  locale: Locale,
  layerId: string,
): readonly { readonly selection: Selection; readonly chip: string; readonly reason: string }[] {
  return linksFrom(library, 'layer', layerId).flatMap(({ to, reason }) => {
    const name = to.kind === 'article' ? atlas.textById.get(to.id)?.chip : atlas.controversyById.get(to.id)?.title;
    return name ? [{ selection: to, chip: name[locale], reason: reason[locale] }] : [];
  });
}
