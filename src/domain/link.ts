import { z } from 'zod';
import { articleId, controversyId, layerId, placeId } from './ids.ts';
import { localized, sourceIds } from './text.ts';

const ref = {
  place: z.strictObject({ kind: z.literal('place'), id: placeId }),
  layer: z.strictObject({ kind: z.literal('layer'), id: layerId }),
  article: z.strictObject({ kind: z.literal('article'), id: articleId }),
  controversy: z.strictObject({ kind: z.literal('controversy'), id: controversyId }),
};

/**
 * A tie between a place, layer or controversy and an article or controversy, with its own reason:
 * why it leads there is content, and has a source.
 */
export const link = z.strictObject({
  from: z.discriminatedUnion('kind', [ref.place, ref.layer, ref.controversy]),
  to: z.discriminatedUnion('kind', [ref.article, ref.controversy]),
  /** False where the reason says that the text does not reach the place: told in the panel, not lit on the map. */
  reaches: z.literal(false).optional(),
  reason: localized,
  sources: sourceIds,
});
export type Link = z.infer<typeof link>;
