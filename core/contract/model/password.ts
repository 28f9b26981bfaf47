import * as z from 'zod';

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

/** A password that somebody chooses. Says every rule that it does not keep yet. */
export const newPassword = z
  .string()
  .max(256, 'Use at most 256 characters.')
  .superRefine((password, context) => {
    const missing = passwordRules
      .filter(({ holds }) => !holds(password))
      .map(({ says }) => says.toLowerCase());
    if (missing.length > 0)
      context.addIssue({ code: 'custom', message: `Still missing: ${missing.join(', ')}.` });
    // Cognito refuses these two, and says no more than that the password does not conform.
    if (password !== password.trim()) {
      context.addIssue({ code: 'custom', message: 'Begin and end with something other than a space.' });
    }
  });

/** A password that somebody has: whatever it is, so long as it is there. */
export const knownPassword = z.string().min(1, 'Enter your password.').max(256);
