import { z } from 'zod';

const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected a lower-case id such as "camp-schwab"');

/** A place: a facility, municipality, prefecture, island, island group, district or territory. */
export const placeId = slug.brand<'PlaceId'>();
export type PlaceId = z.infer<typeof placeId>;

/**
 * A treaty text that can be opened at its own address: an article (`1960-VI`, `sofa-17`) or an
 * instrument as a whole (`1960`, `saco-1996`). The two share one namespace.
 */
export const articleId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[A-Za-z0-9]+)*$/, 'expected an id such as "1960-VI" or "saco-1996"')
  .brand<'ArticleId'>();
export type ArticleId = z.infer<typeof articleId>;

export const controversyId = slug.brand<'ControversyId'>();
export type ControversyId = z.infer<typeof controversyId>;

/** `A01`: article A of the two that the atlas checks, first claim. */
export const claimId = z
  .string()
  .regex(/^[AB]\d{2}$/, 'expected a claim id such as "A01"')
  .brand<'ClaimId'>();
export type ClaimId = z.infer<typeof claimId>;

export const eventId = z
  .string()
  .regex(/^T\d{3}$/, 'expected an event id such as "T001"')
  .brand<'EventId'>();
export type EventId = z.infer<typeof eventId>;

export const figureId = slug.brand<'FigureId'>();
export type FigureId = z.infer<typeof figureId>;

export const layerId = slug.brand<'LayerId'>();
export type LayerId = z.infer<typeof layerId>;

export const sourceId = slug.brand<'SourceId'>();
export type SourceId = z.infer<typeof sourceId>;
