import type { ParametersOf } from './catalogue.ts';
import type { problems as english } from './en/problems.ts';
import type { PlainKey } from './translate.ts';

type English = typeof english;

export type ProblemKey = keyof English;

/** The keys of texts without parameters. */
export type PlainProblemKey = PlainKey<English>;

/** What the text of a key is filled with. */
export type ProblemParameter<K extends ProblemKey> = ParametersOf<English[K]>;
