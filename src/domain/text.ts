import { z } from 'zod';
import { sourceId } from './ids.ts';

export type { Locale } from './locale.ts';

const sentence = z.string().trim().min(1, 'expected text, found an empty string');

/** A text that a person reads, complete in both languages. */
export const localized = z.strictObject({ en: sentence, ja: sentence });
export type Localized = z.infer<typeof localized>;

/** The sources of a statement, most direct first; never empty. */
export const sourceIds = z.array(sourceId).min(1, 'expected at least one source id');

/** One or more sentences with the sources that bear them out. */
export const statement = z.strictObject({ text: localized, sources: sourceIds });
export type Statement = z.infer<typeof statement>;

/** How far a record was confirmed while it was researched. Nothing of low confidence ships as plain fact. */
export const confidence = z.enum(['high', 'medium', 'low']);
export type Confidence = z.infer<typeof confidence>;
