import type { FeatureCollection } from 'geojson';
import type { Bounds } from '../../domain/geometry.ts';
import { fitBounds, visibleBounds, type Size } from '../../domain/mercator.ts';
import { insetMarkup, stillMarkup } from '../../map/still/still.ts';
import { insets, insetZoom, type Inset } from '../../map/style/insets.ts';
import type { MapScene } from '../../select/scene.ts';

/** The land as the still map needs it: for the theatre, for closer views, and cut for the insets. */
export interface StillLand {
  readonly overview: FeatureCollection;
  readonly detail: FeatureCollection;
  readonly insets: FeatureCollection;
}

/** The insets as HTML, by id. */
export type InsetHtml = Readonly<Record<Inset['id'], string>>;

/** The still map and, where the whole theatre is shown, its insets, as HTML. */
export interface StillHtml {
  readonly map: string;
  readonly insets: InsetHtml | null;
}

/** Room that the still map has on a desktop: names and symbols are laid out for it. */
const usualSize = { theatre: { width: 690, height: 640 }, place: { width: 560, height: 560 } } as const;

/** Size of an inset on a desktop, in CSS pixels. */
const insetSize: Size = { width: 264, height: 300 };

/** From this zoom on, the still map is drawn with the detailed land. */
const detailZoom = 7;

/** What a still picture of a scene shows, as bounds. */
export function stillBounds(scene: MapScene): Bounds {
  return scene.view.kind === 'bounds' ? scene.view.bounds : visibleBounds(scene.view.camera, usualSize.place);
}

/** Whether a still picture of a scene needs the detailed land. */
export function needsDetail(scene: MapScene): boolean {
  const none = { top: 0, right: 0, bottom: 0, left: 0 };
  return fitBounds(stillBounds(scene), usualSize.place, none, 15).zoom >= detailZoom;
}

/** The still map of a scene. */
export function stillMapHtml(scene: MapScene, land: FeatureCollection, isTheatre: boolean): string {
  return stillMarkup({
    scene,
    land,
    bounds: stillBounds(scene),
    reference: isTheatre ? usualSize.theatre : usualSize.place,
  });
}

/** The insets of a scene. */
export function insetsHtml(scene: MapScene, land: FeatureCollection): InsetHtml {
  const html = (id: Inset['id']): string => {
    const inset = insets.find((item) => item.id === id);
    return inset ? insetMarkup({ inset, scene, land, reference: insetSize }) : '';
  };
  return { kanto: html('kanto'), okinawa: html('okinawa') };
}

/** The still map of a page, with its insets when the page shows the theatre. */
export function stillHtml(scene: MapScene, land: StillLand, isTheatre: boolean): StillHtml {
  return {
    map: stillMapHtml(scene, needsDetail(scene) ? land.detail : land.overview, isTheatre),
    insets: isTheatre ? insetsHtml(scene, land.insets) : null,
  };
}

/** Whether a zoom shows so much that the crowded parts need their insets. */
export function showsInsets(zoom: number): boolean {
  return zoom < insetZoom;
}
