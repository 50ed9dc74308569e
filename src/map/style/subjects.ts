import { base } from './base.ts';
import { graticule } from './graticule.ts';
import { islets } from './islets.ts';
import { mapLabels } from './map-labels.ts';
import { municipalities } from './municipalities.ts';
import { outlines } from './outlines.ts';
import { placeLabels } from './place-labels.ts';
import { points } from './points.ts';
import { reclamation } from './reclamation.ts';
import { relocation } from './relocation.ts';
import { runways } from './runways.ts';
import type { Subject } from './subject.ts';
import { territories } from './territories.ts';

/** Everything that the map draws, in the order of the key. */
export const subjects: readonly Subject[] = [
  points,
  outlines,
  reclamation,
  runways,
  relocation,
  islets,
  municipalities,
  territories,
  base,
  graticule,
  mapLabels,
  placeLabels,
];
