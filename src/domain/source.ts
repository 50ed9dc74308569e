import { z } from 'zod';
import { sourceId } from './ids.ts';
import { localized } from './text.ts';

/** What kind of body stands behind a source. */
export const sourceKind = z.enum([
  'official-japan',
  'official-us',
  'official-local',
  'official-other',
  'court',
  'press',
  'research',
  'reference',
  'dataset',
  'advocacy',
]);
export type SourceKind = z.infer<typeof sourceKind>;

/** A publication that statements rest on. `url` is null where only a mirror is known: the publication is named without a link. */
export const source = z.strictObject({
  id: sourceId,
  title: z.string().min(1),
  publisher: z.string().min(1),
  url: z.url({ protocol: /^https?$/ }).nullable(),
  /** As printed by the publisher; may be empty where it prints none. */
  date: z.string(),
  /** BCP 47 tag of the source's own language. */
  lang: z.enum(['en', 'ja', 'zh', 'en-ja']),
  kind: sourceKind,
  /** Named where a source takes a side, such as a party paper. */
  stance: localized.optional(),
  /** False where the address is official but the text behind it was not read. */
  opened: z.boolean(),
});
export type Source = z.infer<typeof source>;
