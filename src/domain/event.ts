import { z } from 'zod';
import { partialDate } from './partial-date.ts';
import { articleId, controversyId, eventId, placeId } from './ids.ts';
import { confidence, localized, sourceIds } from './text.ts';

/** Something that happened, dated as exactly as it is known. */
export const event = z.strictObject({
  id: eventId,
  date: partialDate,
  title: localized,
  theme: z.string().regex(/^[a-z-]+$/),
  placeIds: z.array(placeId),
  articleIds: z.array(articleId),
  controversyIds: z.array(controversyId),
  /** What is not certain about it, such as the day. */
  caveat: localized.optional(),
  sources: sourceIds,
  confidence,
});
export type AtlasEvent = z.infer<typeof event>;
