export interface PasswordRule {
  /** What a form says beside it, before anybody types. */
  readonly says: string;
  readonly holds: (password: string) => boolean;
}

/** The characters that Cognito takes for symbols: https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html */
const symbol = /[\^$*.[\]{}()?\-"!@#%&/\\,><':;|_~`+= ]/;

/** The user pool's policy (`lib/constructs/people.ts`), rule by rule. */
export const passwordRules: readonly PasswordRule[] = [
  { says: 'At least 12 characters', holds: (password) => password.length >= 12 },
  { says: 'A lower-case letter', holds: (password) => /[a-z]/.test(password) },
  { says: 'An upper-case letter', holds: (password) => /[A-Z]/.test(password) },
  { says: 'A digit', holds: (password) => /\d/.test(password) },
  { says: 'A symbol such as ! or -', holds: (password) => symbol.test(password) },
];

/** What a new password still wants, a sentence each; the same for a form and for the API. */
export function passwordFaults(password: string): string[] {
  const missing = passwordRules.filter(({ holds }) => !holds(password)).map(({ says }) => says.toLowerCase());
  return [
    ...(missing.length > 0 ? [`Still missing: ${missing.join(', ')}.`] : []),
    // Cognito refuses these two, and says no more than that the password does not conform.
    ...(password === password.trim() ? [] : ['Begin and end with something other than a space.']),
  ];
}
