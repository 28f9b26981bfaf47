import type { Language } from '../../../words/languages.ts';
import type { PolicyKey, PolicyWords } from '../policy-text.ts';
import { policyWords as de } from './de.ts';
import { policyWords as en } from './en.ts';
import { policyWords as es } from './es.ts';
import { policyWords as fr } from './fr.ts';

const words: Readonly<Record<Language, PolicyWords>> = { de, en, es, fr };

/** Says sentences of a policy in this language, on the server. */
export function policySpeaker(language: Language) {
  return (key: PolicyKey, values: Readonly<Record<string, string>> = {}): string =>
    words[language][key].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
