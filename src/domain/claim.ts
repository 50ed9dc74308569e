import { z } from 'zod';
import { partialDate } from './partial-date.ts';
import { articleId, claimId, controversyId, placeId } from './ids.ts';
import { confidence, localized, sourceIds } from './text.ts';

export const verdict = z.enum(['supported', 'imprecise', 'outdated', 'contradicted', 'opinion']);
export type Verdict = z.infer<typeof verdict>;

/** What one of the two encyclopedia articles says, and what the sources say of it. */
export const claim = z.strictObject({
  id: claimId,
  /** Line numbers in that article. */
  lines: z.array(z.number().int().positive()).min(1),
  /** The claim, restated. */
  text: localized,
  verdict,
  /** What the sources bear out; for a supported claim, what they add. */
  finding: localized,
  theme: z.string().regex(/^[a-z-]+$/),
  placeIds: z.array(placeId),
  articleIds: z.array(articleId),
  controversyIds: z.array(controversyId),
  checkedOn: partialDate,
  sources: sourceIds,
  confidence,
});
export type Claim = z.infer<typeof claim>;
