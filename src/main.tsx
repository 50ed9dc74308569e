import './ui/styles/index.css';
import 'virtual:atlas-fonts.css';
import 'virtual:atlas-palette.css';
import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { files, relief } from 'virtual:atlas-files';
import type { Atlas } from './data/atlas.ts';
import { ContentError, loadAtlas, loadGeometry, loadLand, loadLibrary } from './data/load.ts';
import { createResource } from './data/resource.ts';
import { dictionary } from './i18n/index.ts';
import { prepareGeometry } from './select/map-scene.ts';
import type { SceneBase } from './select/scene.ts';
import { createAppStore } from './state/store.ts';
import { belowBase, syncAddress } from './state/url-sync.ts';
import { parseAddress, type KnownIds } from './state/url.ts';
import { App } from './ui/App.tsx';
import { ServicesProvider } from './ui/context.ts';
import { applyTheme, rememberTheme, rememberedTheme } from './ui/theme.ts';

const base = import.meta.env.BASE_URL;

const sceneBase: SceneBase = {
  landOverview: files.landOverview,
  landDetail: files.landDetail,
  depth: files.depth,
  relief: { url: files.relief, bounds: relief.bounds },
};

function knownIds(atlas: Atlas): KnownIds {
  return {
    place: (id) => atlas.placeById.get(id)?.id ?? atlas.placeAliases.get(id) ?? null,
    article: (id) => atlas.textById.get(id)?.id ?? null,
    controversy: (id) => atlas.controversyById.get(id)?.id ?? null,
    layer: (id) => atlas.layers.find((layer) => layer.id === id)?.id ?? null,
  };
}

async function start(root: HTMLElement, again: boolean): Promise<void> {
  const library = createResource((retry) => loadLibrary(files.library, retry));
  const geometry = createResource(async (retry) => prepareGeometry(await loadGeometry(files.geometry, retry)));
  void geometry.load();
  const land = {
    overview: createResource((retry) => loadLand(files.landOverview, retry)),
    detail: createResource((retry) => loadLand(files.landDetail, retry)),
    insets: createResource((retry) => loadLand(files.landInsets, retry)),
  };
  const path = belowBase(location.pathname, base);
  // A page with a panel needs its texts before it comes alive; the others fetch them when asked.
  const panelFirst = /\/(?:place|article|controversy)\//.test(path);
  const [atlas, panel] = await Promise.all([
    loadAtlas(files.core, again),
    panelFirst ? import('./ui/panel/Panel.tsx') : null,
    panelFirst ? library.load() : null,
  ]);
  const known = knownIds(atlas);
  const asPrerendered = parseAddress(path, '', known);
  const asAddressed = parseAddress(path, location.search, known);
  // The server's page knows neither the query nor a text that failed to load.
  const matches =
    root.dataset['page'] === path &&
    asPrerendered.notices.length === 0 &&
    (!panelFirst || library.get().status === 'ready');
  const store = createAppStore(matches ? asPrerendered : asAddressed);
  const app = (
    <StrictMode>
      <ServicesProvider value={{ store, atlas, library, geometry, land, sceneBase, base }}>
        <App still={null} hasInsets={matches && asPrerendered.selection.kind === 'none'} panel={panel?.Panel ?? null} />
      </ServicesProvider>
    </StrictMode>
  );
  if (matches) hydrateRoot(root, app);
  else {
    root.replaceChildren();
    createRoot(root).render(app);
  }
  if (matches && location.search !== '') store.dispatch({ type: 'restore', state: asAddressed });
  const theme = rememberedTheme();
  applyTheme(theme);
  store.dispatch({ type: 'setTheme', theme });
  store.state.subscribe((state, before) => {
    if (state.theme === before.theme || state.theme === null) return;
    applyTheme(state.theme);
    rememberTheme(state.theme);
  });
  syncAddress(store, window, base, known);
}

/** Says, above the page that was already there, why it stays still, and tries again. */
function showStartFailure(root: HTMLElement, error: unknown): void {
  const words = dictionary(document.documentElement.lang === 'ja' ? 'ja' : 'en').error;
  const note = document.createElement('div');
  note.className = 'start-failure';
  note.setAttribute('role', 'alert');
  const text = document.createElement('p');
  const reason = error instanceof ContentError ? words[error.reason] : words.missing;
  text.textContent = `${words.title} ${reason}`;
  const retry = document.createElement('button');
  retry.type = 'button';
  retry.className = 'button';
  retry.textContent = words.retry;
  retry.addEventListener('click', () => {
    note.remove();
    boot(root, true);
  });
  note.append(text, retry);
  document.body.prepend(note);
}

function boot(root: HTMLElement, again: boolean): void {
  start(root, again).catch((error: unknown) => showStartFailure(root, error));
}

const root = document.getElementById('root');
if (root) boot(root, false);
