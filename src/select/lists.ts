import type { Atlas, Place } from '../data/atlas.ts';
import { yearFraction } from '../domain/dates.ts';
import type { AtlasEvent } from '../domain/event.ts';
import type { PlaceId } from '../domain/ids.ts';
import type { FacilityStatus, Region, Service } from '../domain/place.ts';
import { facilityStatus, service } from '../domain/service.ts';
import type { AppState, Selection } from '../state/app-state.ts';
import { isVisible, layersOn } from './map-scene.ts';

/** A service's row of the key: how many facilities it has on the map, and their area. */
export interface ServiceCount {
  readonly service: Service;
  readonly count: number;
  readonly areaHa: number;
  readonly hidden: boolean;
}

/** A status row of the key; it is a layer's switch. */
export interface StatusCount {
  readonly status: FacilityStatus;
  readonly count: number;
}

function facilities(atlas: Atlas): readonly (Place & { readonly facility: NonNullable<Place['facility']> })[] {
  return atlas.places.flatMap((place) => (place.facility ? [{ ...place, facility: place.facility }] : []));
}

/** Facilities and their official area by service, returned ones left out; counted whatever is hidden. */
export function serviceCounts(atlas: Atlas, state: AppState): readonly ServiceCount[] {
  const current = facilities(atlas).filter((place) => place.facility.status !== 'returned');
  return service.map((item) => {
    const own = current.filter((place) => place.facility.service === item);
    return {
      service: item,
      count: own.length,
      areaHa: own.reduce((sum, place) => sum + (place.facility.area?.areaHa ?? 0), 0),
      hidden: state.hiddenServices.includes(item),
    };
  });
}

/** Facilities by status. */
export function statusCounts(atlas: Atlas): readonly StatusCount[] {
  const all = facilities(atlas);
  return facilityStatus.map((status) => ({
    status,
    count: all.filter((place) => place.facility.status === status).length,
  }));
}

/** A region's group in the list. */
export interface PlaceGroup {
  readonly region: Region;
  readonly places: readonly Place[];
}

/** The seven places that the two encyclopedia articles name; first in the list. */
export const namedPlaceIds = ['okinawa', 'kadena', 'futenma', 'henoko', 'nago', 'guam', 'senkakus'] as const;

/** The list of places under the current filters: the named ones, then facilities by region. */
export function placeGroups(
  atlas: Atlas,
  state: AppState,
): { readonly named: readonly Place[]; readonly groups: readonly PlaceGroup[]; readonly hiddenCount: number } {
  const on = layersOn(atlas, state);
  const usual = layersOn(atlas, { ...state, toggledLayers: [] });
  const named = namedPlaceIds.flatMap((id) => {
    const place = atlas.placeById.get(id);
    return place ? [place] : [];
  });
  const others = facilities(atlas);
  const shown = others.filter((place) => isVisible(place, on, state));
  const regions = [...new Set(shown.map((place) => place.region))];
  return {
    named,
    groups: regions.map((region) => ({ region, places: shown.filter((place) => place.region === region) })),
    hiddenCount: others.filter(
      (place) => isVisible(place, usual, { ...state, hiddenServices: [] }) && !shown.includes(place),
    ).length,
  };
}

/** One dot of the timeline strip. */
export interface TimelineDot {
  readonly event: AtlasEvent;
  /** Position on the axis, 0 to 1. */
  readonly at: number;
  /** How many dots stand below it. */
  readonly level: number;
  /** Tied to what is open; all are when nothing is. */
  readonly tied: boolean;
}

/** First and last year of the time axis. */
export const timelineYears = { from: 1945, to: 2027 } as const;

/** Whether an event belongs to what is open. */
export function isEventTied(event: AtlasEvent, selection: Selection): boolean {
  switch (selection.kind) {
    case 'none':
      return true;
    case 'place':
      return event.placeIds.includes(selection.id);
    case 'article':
      return event.articleIds.includes(selection.id);
    case 'controversy':
      return event.controversyIds.includes(selection.id);
  }
}

/** The events as stacked dots: those of the same half-year stand on each other. */
export function timelineDots(atlas: Atlas, selection: Selection): readonly TimelineDot[] {
  const heights = new Map<number, number>();
  return atlas.events.map((event) => {
    const year = yearFraction(event.date);
    const slot = Math.floor(year * 2);
    const level = heights.get(slot) ?? 0;
    heights.set(slot, level + 1);
    return {
      event,
      at: ((slot + 0.5) / 2 - timelineYears.from) / (timelineYears.to - timelineYears.from),
      level,
      tied: isEventTied(event, selection),
    };
  });
}

/** Whether a place is tied to what is open, for lists that mark it. */
export function isSelectedPlace(selection: Selection, id: PlaceId): boolean {
  return selection.kind === 'place' && selection.id === id;
}
