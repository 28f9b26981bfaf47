import type { Words } from './catalogue.ts';
import type { problems as english } from './en/problems.ts';
import type { Language } from './languages.ts';

export type ProblemTexts = Words<typeof english>;

/** Bundles have the texts beside them, as modules: `lib/constructs/bundling.ts`. */
const extension = import.meta.url.slice(import.meta.url.lastIndexOf('.'));

/** The texts of problems in one language. They are read when a first problem is answered, not when a function starts. */
export async function loadProblems(language: Language): Promise<ProblemTexts> {
  const { href } = new URL(`./${language}/problems${extension}`, import.meta.url);
  const { problems }: { problems: ProblemTexts } = await import(href);
  return problems;
}
