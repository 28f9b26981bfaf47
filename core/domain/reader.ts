import type { Language } from '../words/languages.ts';
import type { ProblemDetail } from './problem.ts';

/** Who reads an answer: their language, and how it says what went wrong. */
export interface Reader {
  readonly language: Language;
  readonly textOf: (detail: ProblemDetail) => string;
}

type Headers = Readonly<Record<string, string | undefined>>;

/** In a bundle the texts are a module beside it: `lib/constructs/bundling.ts`. */
const extension = import.meta.url.slice(import.meta.url.lastIndexOf('.'));

/**
 * The reader of an answer to a request with these headers, by `accept-language`; English for all others. Texts are
 * read from disk with the first problem, so that no function is slower to start for them.
 */
export async function readerOf(headers: Headers): Promise<Reader> {
  const { href } = new URL(`./problem-texts${extension}`, import.meta.url);
  const { textsFor }: typeof import('./problem-texts.ts') = await import(href);
  return textsFor(headers['accept-language'] ?? '');
}
