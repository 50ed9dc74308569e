import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { LayerDrawing } from '../../domain/layer.ts';
import type { FacilityStatus, Service } from '../../domain/service.ts';
import type { Localized } from '../../domain/text.ts';
import type { MapScene } from '../../select/scene.ts';
import type { Drawing } from './drawing.ts';
import type { Palette } from './palettes.ts';

/** A line of the key: what is drawn, and what it means. */
export interface LegendRow {
  readonly id: string;
  readonly group: 'service' | 'status' | 'lens' | 'ground';
  readonly label: Localized;
  readonly swatch: Drawing;
  /** The service that the row stands for, where it does. */
  readonly service?: Service;
  /** The status that the row stands for, where it does. */
  readonly status?: FacilityStatus;
  /** The layer that draws it, where it can be switched. */
  readonly draws?: LayerDrawing;
}

/** How far the fine coast is: not asked for, on its way under the coarse one, or there. */
export type LandDetail = 'none' | 'loading' | 'ready';

/** Something that the map draws: its data, its layers, what of it can be clicked, and its key. */
export interface Subject {
  readonly sources: (scene: MapScene, detail: LandDetail) => Readonly<Record<string, SourceSpecification>>;
  readonly layers: (scene: MapScene, detail: LandDetail) => readonly LayerSpecification[];
  /** Layers whose features carry the id of a place as `id`. */
  readonly interactive: readonly string[];
  readonly legend: (scene: MapScene, palette: Palette) => readonly LegendRow[];
}
