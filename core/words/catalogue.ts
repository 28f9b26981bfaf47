import type { Language } from './languages.ts';

/** A text with a form for each plural category of its language; `count` chooses, and `other` always exists. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;
export type Text = string | Plural;

/** Texts by key. A text names its parameters in braces: `Pay {amount}`. */
export type Catalogue = Readonly<Record<string, Text>>;

/** The parameters of a text: `amount` of `Pay {amount}`. A plural always has `count`. */
export type ParametersOf<T> = T extends string
  ? T extends `${string}{${infer Name}}${infer Rest}`
    ? Name | ParametersOf<Rest>
    : never
  : T extends Plural
    ? 'count' | ParametersOf<T[keyof T]>
    : never;

/** What a language gives: each English text, with the same parameters, as a plural where the English one is. */
export type Words<English> = {
  readonly [Key in keyof English]: English[Key] extends string
    ? Naming<ParametersOf<English[Key]>>
    : PluralNaming<English[Key]>;
};

/** A catalogue in every language. */
export type Translations<English> = { readonly en: English } & Readonly<Record<Language, Words<English>>>;

/** Text that names all these parameters, in any order. */
type Naming<Name extends string> = [Name] extends [never]
  ? string
  : Together<Name extends string ? (text: `${string}{${Name}}${string}`) => void : never>;

/** The intersection of a union of parameters: the text has to match each. */
type Together<Takes> = [Takes] extends [(text: infer Both extends string) => void] ? Both : never;

type PluralNaming<English> = Readonly<
  Partial<Record<Intl.LDMLPluralRule, Naming<Exclude<ParametersOf<English>, 'count'>>>> & {
    other: English extends { readonly other: infer Other } ? Naming<ParametersOf<Other>> : never;
  }
>;
