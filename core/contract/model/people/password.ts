import * as z from 'zod';
import type { PlainProblemKey } from '../../../words/problems.ts';
import { passwordFaults } from './password-rules.ts';

/** Days after which a first password no longer works, and has to be replaced by another. */
export const firstPasswordDays = 3;

/** A password that somebody chooses. Says every rule that it does not keep yet. */
export const newPassword = z
  .string()
  .max(256)
  .superRefine((password, context) => {
    for (const message of passwordFaults(password)) context.addIssue({ code: 'custom', message });
  });

/** A password that somebody has: whatever it is, so long as it is there. */
export const knownPassword = z
  .string()
  .min(1, 'enter-password' satisfies PlainProblemKey)
  .max(256);
