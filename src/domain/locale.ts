/** The two languages of the atlas, as BCP 47 tags. */
export const locales = ['en', 'ja'] as const;
export type Locale = (typeof locales)[number];
