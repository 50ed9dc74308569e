import type { Map as MapLibreMap } from 'maplibre-gl';
import { detailSource, detailZoom } from '../style/base.ts';
import type { LandDetail } from '../style/subject.ts';

/** How much before the fine coast is drawn it is asked for, in zoom levels. */
const lead = 0.8;

/** Knows how far the fine coast is: it is a third of all bytes, so only close views ask for it. */
export class DetailWatch {
  #state: LandDetail = 'none';
  readonly #changed: () => void;

  /** `changed` is called when the style has to be built anew. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** How far the fine coast is. */
  get state(): LandDetail {
    return this.#state;
  }

  /** Tells how close the map is or will be. */
  approach(zoom: number): void {
    if (this.#state !== 'none' || zoom < detailZoom - lead) return;
    this.#state = 'loading';
    this.#changed();
  }

  /** Follows a map: its zooming, and the arrival of the fine coast. */
  follow(map: MapLibreMap): void {
    map.on('zoom', () => this.approach(map.getZoom()));
    map.on('sourcedata', ({ sourceId, isSourceLoaded }) => {
      if (this.#state !== 'loading' || sourceId !== detailSource || !isSourceLoaded) return;
      this.#state = 'ready';
      this.#changed();
    });
  }
}
