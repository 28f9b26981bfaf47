/** The languages of the product, English first: it types the others. Each has a folder beside this file. */
export const languages = ['en', 'es', 'fr', 'de'] as const;

export type Language = (typeof languages)[number];
