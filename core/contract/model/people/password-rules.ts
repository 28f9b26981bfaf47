import type { PlainProblemKey } from '../../../words/problems.ts';

export interface PasswordRule {
  readonly name: 'length' | 'lower' | 'upper' | 'digit' | 'symbol';
  readonly holds: (password: string) => boolean;
}

/** The characters that Cognito takes for symbols: https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html */
const symbol = /[\^$*.[\]{}()?\-"!@#%&/\\,><':;|_~`+= ]/;

/** The user pool's policy (`lib/stacks/data/people.ts`), rule by rule. */
export const passwordRules: readonly PasswordRule[] = [
  { name: 'length', holds: (password) => password.length >= 12 },
  { name: 'lower', holds: (password) => /[a-z]/.test(password) },
  { name: 'upper', holds: (password) => /[A-Z]/.test(password) },
  { name: 'digit', holds: (password) => /\d/.test(password) },
  { name: 'symbol', holds: (password) => symbol.test(password) },
];

/** What is wrong with a new password. */
export function passwordFaults(password: string): PlainProblemKey[] {
  return [
    ...(passwordRules.every(({ holds }) => holds(password)) ? [] : (['password-rules'] as const)),
    // Cognito refuses these two without saying why.
    ...(password === password.trim() ? [] : (['password-spaces'] as const)),
  ];
}
