import type { Words } from './common.ts';

/** What a guest can still do by themselves: its heading, and its limits as dates. */
export const termsWords: Words<{ readonly title: string; readonly until: (date: string) => string }> = {
  en: { title: 'If your plans change', until: (date) => `until ${date}` },
  es: { title: 'Si cambian sus planes', until: (date) => `hasta el ${date}` },
  fr: { title: 'Si vos projets changent', until: (date) => `jusqu’au ${date}` },
  de: { title: 'Falls sich Ihre Pläne ändern', until: (date) => `bis ${date}` },
};
