import type { messages as laterEnglish } from '../later-messages/en.ts';
import type { messages as english } from '../messages/en.ts';

/** A message with a form for each plural category of its language; `other` is always there. */
type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
export type Message = string | Plural;
export type Catalogue = Readonly<Record<string, Message>>;

/** What a language has to give: every message of the English one, plural where that is. */
type Translation<English> = { readonly [K in keyof English]: English[K] extends string ? string : Plural };

export type Messages = Translation<typeof english>;
export type LaterMessages = Translation<typeof laterEnglish>;
export type MessageKey = keyof Messages | keyof LaterMessages;

type Values = Readonly<Record<string, string | number>>;
export type Translate = (key: MessageKey, values?: Values) => string;

export interface Translator {
  readonly t: Translate;
  /** Messages that came later; those known before stay. */
  learn(more: Catalogue): void;
}

/** Looks messages up; `{name}` is filled from the values, `count` chooses the plural form. */
export function translator(messages: Catalogue, language: string): Translator {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  let known = messages;
  return {
    learn(more) {
      known = { ...known, ...more };
    },
    t(key, values = {}) {
      const message = known[key] ?? key;
      const form =
        typeof message === 'string'
          ? message
          : (message[plurals.select(Number(values.count ?? 0))] ?? message.other);
      return form.replace(/\{(\w+)\}/g, (_, name: string) => {
        const value = values[name] ?? '';
        return typeof value === 'number' ? numbers.format(value) : value;
      });
    },
  };
}
