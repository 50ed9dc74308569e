import type { FeatureCollection } from 'geojson';
import { createContext, use, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { Atlas, Library } from '../data/atlas.ts';
import type { Loadable, Resource } from '../data/resource.ts';
import { dictionary, type Dictionary } from '../i18n/index.ts';
import type { PreparedGeometry } from '../select/map-scene.ts';
import type { SceneBase } from '../select/scene.ts';
import type { AppState } from '../state/app-state.ts';
import type { AppStore, Dispatch } from '../state/store.ts';

/** What the whole interface stands on; the same object for the life of the page. */
export interface AtlasServices {
  readonly store: AppStore;
  readonly atlas: Atlas;
  readonly library: Resource<Library>;
  readonly geometry: Resource<PreparedGeometry>;
  /** Land for the still map, fetched when it has to be drawn in the browser. */
  readonly land: {
    readonly overview: Resource<FeatureCollection>;
    readonly detail: Resource<FeatureCollection>;
    readonly insets: Resource<FeatureCollection>;
  };
  readonly sceneBase: SceneBase;
  /** The site's base path, ending with a slash. */
  readonly base: string;
}

const ServicesContext = createContext<AtlasServices | null>(null);

/** Gives the services to everything below it. */
export const ServicesProvider = ServicesContext.Provider;

/** The services of the page. Throws when there are none above. */
export function useServices(): AtlasServices {
  const services = use(ServicesContext);
  if (!services) throw new Error('expected a ServicesProvider above this component');
  return services;
}

/** A part of the state; the component draws again when that part changes. */
export function useAppState<T>(select: (state: AppState) => T): T {
  return useStore(useServices().store.state, select);
}

/** The one way to change the state. */
export function useDispatch(): Dispatch {
  return useServices().store.dispatch;
}

/** The words of the interface in the current language. */
export function useWords(): Dictionary {
  return dictionary(useAppState((state) => state.locale));
}

/** Watches something that is being loaded. */
export function useLoadable<T>(resource: Resource<T>): Loadable<T> {
  return useSyncExternalStore(resource.subscribe, resource.get, resource.get);
}
