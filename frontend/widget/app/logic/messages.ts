import type { messages as english } from '../messages/en.ts';

/** A message with a form for each plural category of its language; `other` is always there. */
type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
export type Message = string | Plural;

export type MessageKey = keyof typeof english;

/** What a language's file has to give: every message of the English one, plural where that is. */
export type Messages = { readonly [K in MessageKey]: (typeof english)[K] extends string ? string : Plural };

type Values = Readonly<Record<string, string | number>>;
export type Translate = (key: MessageKey, values?: Values) => string;

/** Looks messages up; `{name}` is filled from the values, `count` chooses the plural form. */
export function translator(messages: Readonly<Record<string, Message>>, language: string): Translate {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (key, values = {}) => {
    const message = messages[key] ?? key;
    const form =
      typeof message === 'string'
        ? message
        : (message[plurals.select(Number(values.count ?? 0))] ?? message.other);
    return form.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? '';
      return typeof value === 'number' ? numbers.format(value) : value;
    });
  };
}
