import { renderToString } from 'react-dom/server';
import { atlasOf, libraryOf, type Atlas } from '../data/atlas.ts';
import type { CompiledContent } from '../data/compile.ts';
import { readyResource } from '../data/resource.ts';
import { locales, type Locale } from '../domain/locale.ts';
import { dictionary } from '../i18n/index.ts';
import { headline } from '../select/headline.ts';
import { mapScene, prepareGeometry } from '../select/map-scene.ts';
import type { SceneBase } from '../select/scene.ts';
import { initialState, type AppState, type Selection } from '../state/app-state.ts';
import { createAppStore } from '../state/store.ts';
import { pathOf } from '../state/url.ts';
import { App } from '../ui/App.tsx';
import { ServicesProvider } from '../ui/context.ts';
import { Panel } from '../ui/panel/Panel.tsx';
import { stillHtml, type StillLand } from '../ui/stage/still-html.ts';

/** A page as it is written to disk. */
export interface RenderedPage {
  /** Below the site's base, from `/` to `/ja/place/futenma/`. */
  readonly path: string;
  readonly locale: Locale;
  readonly title: string;
  readonly description: string;
  /** The same page in the other languages, by language. */
  readonly alternates: readonly { readonly locale: Locale; readonly path: string }[];
  readonly html: string;
}

/** What the renderer needs of the build. */
export interface RenderInput {
  readonly content: CompiledContent;
  readonly land: StillLand;
  readonly sceneBase: SceneBase;
  readonly base: string;
}

function selections(atlas: Atlas): readonly Selection[] {
  return [
    { kind: 'none' },
    ...atlas.places.map((place) => ({ kind: 'place', id: place.id }) as const),
    ...atlas.texts.map((text) => ({ kind: 'article', id: text.id }) as const),
    ...atlas.controversies.map((entry) => ({ kind: 'controversy', id: entry.id }) as const),
  ];
}

/** Renders every page of the site, one at a time, in both languages. */
export function* renderPages({ content, land, sceneBase, base }: RenderInput): Generator<RenderedPage> {
  const atlas = atlasOf(content.core);
  const library = libraryOf(content.library);
  const geometry = prepareGeometry(content.geometry);
  const lands = {
    overview: readyResource(land.overview),
    detail: readyResource(land.detail),
    insets: readyResource(land.insets),
  };
  for (const locale of locales) {
    const words = dictionary(locale);
    for (const selection of selections(atlas)) {
      const start = initialState(locale);
      const isTheatre = selection.kind === 'none';
      const state: AppState = {
        ...start,
        selection,
        request: { seq: 0, to: isTheatre ? { kind: 'theatre' } : { kind: 'selection' } },
      };
      const html = renderToString(
        <ServicesProvider
          value={{
            store: createAppStore(state),
            atlas,
            library: readyResource(library),
            geometry: readyResource(geometry),
            land: lands,
            sceneBase,
            base,
          }}
        >
          <App
            still={stillHtml(mapScene(atlas, state, geometry, sceneBase), land, isTheatre)}
            hasInsets={isTheatre}
            panel={Panel}
          />
        </ServicesProvider>,
      );
      const page: RenderedPage = {
        path: pathOf(locale, selection),
        locale,
        title: words.pageTitle(headline(atlas, selection, locale)),
        description: words.description,
        alternates: locales.map((other) => ({ locale: other, path: pathOf(other, selection) })),
        html,
      };
      yield page;
      // Long and former ids have pages of their own, so that their addresses are found on any host.
      const place = selection.kind === 'place' ? atlas.placeById.get(selection.id) : undefined;
      for (const id of place?.formerIds ?? []) yield { ...page, path: pathOf(locale, { kind: 'place', id }) };
    }
  }
}
