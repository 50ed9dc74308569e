import type { Feature, FeatureCollection, GeoJsonProperties, Geometry } from 'geojson';
import type { GeoJSONSourceSpecification } from 'maplibre-gl';
import type { MapScene, ScenePlace } from '../../select/scene.ts';
import type { LonLat } from '../../domain/geometry.ts';
import { remember } from './memo.ts';

/** Properties that MapLibre can carry into tiles: nested values would become strings there. */
export type FlatProperties = Readonly<Record<string, string | number | boolean>>;

/** A source of features whose `id` property is their id in feature-state. */
export function source(features: readonly Feature[]): GeoJSONSourceSpecification {
  return { type: 'geojson', data: { type: 'FeatureCollection', features: [...features] }, promoteId: 'id' };
}

/** A feature with flat properties. */
export function feature(geometry: Geometry, properties: FlatProperties): Feature {
  return { type: 'Feature', geometry, properties: { ...properties } };
}

/** A point feature. */
export function point([lon, lat]: LonLat, properties: FlatProperties): Feature {
  return feature({ type: 'Point', coordinates: [lon, lat] }, properties);
}

/** The scene's places by id. */
export const placesById = remember(
  (places: MapScene['places']): ReadonlyMap<string, ScenePlace> => new Map(places.map((place) => [place.id, place])),
);

/** A property that must be text; empty where the data lacks it. */
export function text(properties: GeoJsonProperties, key: string): string {
  const value: unknown = properties?.[key];
  return typeof value === 'string' ? value : '';
}

/** A nested record of a property, such as a name in both languages. */
export function record(properties: GeoJsonProperties, key: string): GeoJsonProperties {
  const value: unknown = properties?.[key];
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** The id of the place that a feature belongs to. */
export function placeIdOf(item: Feature): string {
  return text(item.properties, 'placeId');
}

/** Whether a feature of a facility is drawn at all: its facility must be visible. */
export function isShown(place: ScenePlace | undefined): place is ScenePlace {
  return place !== undefined && (place.service === null || place.visible);
}

/** Whether a place steps back because it is not tied to what is open. The selected place never does. */
export function isDimmed(scene: MapScene, place: ScenePlace): boolean {
  return scene.emphasis === 'ties' && !place.tied && place.id !== scene.selected;
}

/** The scene's parts on which derived facility features depend, as a short key. */
export function emphasisKey(scene: MapScene): string {
  return scene.emphasis === 'ties' ? `ties ${scene.selected ?? ''}` : 'none';
}

/** Whether a layer is on. */
export function isOn(scene: MapScene, drawing: MapScene['layersOn'][number]): boolean {
  return scene.layersOn.includes(drawing);
}

/** A collection without features, for sources whose layer is off: the source itself stays. */
export const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] };
