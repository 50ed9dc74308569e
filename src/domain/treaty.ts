import { z } from 'zod';
import { partialDate } from './partial-date.ts';
import { articleId } from './ids.ts';
import { confidence, localized, sourceIds, statement } from './text.ts';

/** A link to the official text, in the language it is in. */
export const officialText = z.strictObject({
  lang: z.enum(['en', 'ja']),
  url: z.url({ protocol: /^https?$/ }),
  title: z.string().min(1),
});
export type OfficialText = z.infer<typeof officialText>;

/** An article of an instrument, restated in the atlas's own words. */
export const article = z.strictObject({
  id: articleId,
  /** As the text numbers it: `VI`, `17`. */
  number: z.string().min(1),
  /** On the chip: `VI`, `SOFA XVII`; Japanese `第6条`, `地位協定17条`. */
  chip: localized,
  topic: localized,
  /** What the article says; restated, not quoted. */
  restated: z.array(statement).min(1),
  /** Why it matters for bases and places. */
  matters: z.array(statement).min(1),
  confidence,
});
export type Article = z.infer<typeof article>;

/** A treaty, agreement, note, report or plan; with articles of its own, or restated as a whole. */
export const instrument = z.strictObject({
  id: articleId,
  title: localized,
  chip: localized,
  /** What sort of text it is, such as "treaty", "exchange of notes", "joint statement". */
  kind: localized,
  signed: partialDate,
  inForce: partialDate.nullable(),
  ended: partialDate.nullable(),
  citations: z.array(z.string().min(1)),
  restated: z.array(statement).min(1),
  matters: z.array(statement).min(1),
  articles: z.array(article),
  officialTexts: z.array(officialText),
  sources: sourceIds,
  confidence,
});
export type Instrument = z.infer<typeof instrument>;
