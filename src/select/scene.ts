import type { FeatureCollection, Geometry } from 'geojson';
import type { Bounds, LonLat } from '../domain/geometry.ts';
import type { LayerDrawing } from '../domain/layer.ts';
import type { PlaceId } from '../domain/ids.ts';
import type { FacilityStatus, PlaceKind, Service } from '../domain/place.ts';
import type { PrecisionLevel } from '../domain/precision.ts';
import type { Localized, Locale } from '../domain/text.ts';
import type { Camera, Theme } from '../state/app-state.ts';

/** A place as the map draws it. */
export interface ScenePlace {
  readonly id: PlaceId;
  readonly position: LonLat;
  readonly kind: PlaceKind;
  /** Short name for the label; Japanese and English are both drawn. */
  readonly label: Localized;
  readonly rank: 1 | 2 | 3 | 4;
  /** Null for places that are not facilities; they have a label and no symbol. */
  readonly service: Service | null;
  readonly status: FacilityStatus | null;
  readonly areaHa: number | null;
  readonly precisionLevel: PrecisionLevel;
  readonly accuracyM: number;
  /** An outline of it is drawn from zoom 9 on, so the symbol steps back. */
  readonly hasOutline: boolean;
  /** Facilities only, and only those whose layer is on and whose service is not hidden. */
  readonly visible: boolean;
  /** Tied to the article or dispute that is open; see `MapScene.emphasis`. */
  readonly tied: boolean;
}

/** Geometry of the subjects; each collection keeps its identity from scene to scene. */
export interface SceneGeometry {
  readonly outlines: FeatureCollection<Geometry>;
  readonly runways: FeatureCollection<Geometry>;
  readonly reclamation: FeatureCollection<Geometry>;
  readonly islets: FeatureCollection<Geometry>;
  /** 12-nautical-mile circles around the islets: geodesic, computed. */
  readonly isletCircles: FeatureCollection<Geometry>;
  readonly municipalities: FeatureCollection<Geometry>;
  readonly relocation: FeatureCollection<Geometry>;
  readonly islands: FeatureCollection<Geometry>;
  readonly labels: FeatureCollection<Geometry>;
}

/** Where the map should look; resolved from `CameraRequest`. */
export type SceneView =
  | { readonly seq: number; readonly kind: 'bounds'; readonly bounds: Bounds; readonly maxZoom: number }
  | { readonly seq: number; readonly kind: 'camera'; readonly camera: Camera };

/** Addresses of the base geometry's files and the georeference of the relief picture. */
export interface SceneBase {
  readonly landOverview: string;
  readonly landDetail: string;
  readonly depth: string;
  readonly relief: { readonly url: string; readonly bounds: Bounds };
}

/** Everything that the map draws, as a value: the same scene is the same picture. */
export interface MapScene {
  readonly theme: Theme;
  readonly locale: Locale;
  readonly layersOn: readonly LayerDrawing[];
  readonly places: readonly ScenePlace[];
  readonly selected: PlaceId | null;
  /** With `ties`, tied places are drawn in the treaty colour and all others dimmed. */
  readonly emphasis: 'none' | 'ties';
  readonly geometry: SceneGeometry;
  readonly base: SceneBase;
  readonly view: SceneView;
}
