import { z } from 'zod';
import { partialDate } from './partial-date.ts';
import { controversyId, eventId } from './ids.ts';
import { confidence, localized, sourceIds, statement } from './text.ts';

/** The longest position may be at most this many times as long as the shortest (house rule on fairness). */
export const maxPositionRatio = 1.5;

/** What one side says: in the words the atlas gives it, with who holds it. */
export const position = z.strictObject({
  /** Who says it: "The government", "The prefecture and the plaintiffs". */
  holder: localized,
  /** Holders of office stand first, those who object after them. */
  side: z.enum(['office', 'objector', 'party']),
  text: localized,
  sources: sourceIds,
});
export type Position = z.infer<typeof position>;

/** A number with everything needed to judge it. */
export const figureProperties = {
  label: localized,
  value: z.number(),
  unit: z.enum(['percent', 'ha', 'km2', 'km', 'm', 'yen', 'usd', 'people', 'count', 'year', 'decibel']),
  circa: z.boolean(),
  /** The parts of a share, in one unit; the value recomputes from them. */
  parts: z
    .strictObject({
      numerator: z.number(),
      denominator: z.number().positive(),
      numeratorLabel: localized,
      denominatorLabel: localized,
    })
    .optional(),
  /** What is counted, and what is not. */
  definition: localized,
  asOf: partialDate,
  sources: sourceIds,
};

/** A dispute about the bases: a question, at least two positions each with its holder, and where it stands. */
export const controversy = z.strictObject({
  id: controversyId,
  title: localized,
  theme: z.string().regex(/^[a-z-]+$/),
  /** The question that divides the sides, as a question. */
  question: localized,
  summary: z.array(statement).min(1),
  positions: z.array(position).min(2),
  /** What both sides accept. */
  common: z.array(statement).min(1),
  figures: z.array(z.strictObject(figureProperties)),
  /** Where it stands, with its date. */
  today: z.strictObject({ text: localized, asOf: partialDate, sources: sourceIds }),
  events: z.array(eventId),
  /** How the atlas words things here, and why. */
  wording: localized.optional(),
  confidence,
});
export type Controversy = z.infer<typeof controversy>;
export type ControversyFigure = Controversy['figures'][number];
