import { z } from 'zod';
import { figureProperties } from './controversy.ts';
import { figureId } from './ids.ts';

/** A total or share that several views quote; one record, so that it is the same everywhere. */
export const figure = z.strictObject({ id: figureId, ...figureProperties });
export type Figure = z.infer<typeof figure>;
