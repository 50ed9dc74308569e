import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { MapScene } from '../../select/scene.ts';
import { drawOrder } from './order.ts';
import type { LandDetail } from './subject.ts';
import { subjects } from './subjects.ts';

/** The place of a layer in the draw order. Throws for a layer that the order does not name. */
function rankOf({ id }: LayerSpecification): number {
  const rank = drawOrder.findIndex((each) => each === id);
  if (rank < 0) throw new Error(`src/map/style/order.ts: expected the layer "${id}" in drawOrder`);
  return rank;
}

/**
 * The scene as a MapLibre style. Pure: the same scene gives the same style, and parts of the scene
 * that are the same objects give sources that are the same objects. `detail` says how far the fine
 * coast is.
 */
export function buildStyle(scene: MapScene, detail: LandDetail = 'ready'): StyleSpecification {
  const sources: Record<string, SourceSpecification> = Object.assign(
    {},
    ...subjects.map((subject) => subject.sources(scene, detail)),
  );
  const layers = subjects.flatMap((subject) => subject.layers(scene, detail));
  return {
    version: 8,
    name: 'Anpo Atlas',
    transition: { duration: 200, delay: 0 },
    sources,
    layers: layers.toSorted((a, b) => rankOf(a) - rankOf(b)),
  };
}

/** Layers whose features carry a place's id as `id`, topmost first. */
export const interactiveLayers: readonly string[] = subjects
  .flatMap(({ interactive }) => interactive)
  .toSorted((a, b) => drawOrder.findIndex((id) => id === b) - drawOrder.findIndex((id) => id === a));

/** Sources whose features carry a place's id as their feature-state id. */
export const stateSources = ['places', 'outlines', 'reclamation', 'municipalities', 'territories'] as const;
