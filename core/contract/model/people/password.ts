import * as z from 'zod';
import type { PlainProblemKey } from '../../../words/problems.ts';
import { passwordFaults } from './password-rules.ts';

/** Days after which a first password no longer works, and has to be replaced by another. */
export const firstPasswordDays = 3;

/** A new password. Reports every rule that it breaks. */
export const newPassword = z
  .string()
  .max(256)
  .superRefine((password, context) => {
    for (const message of passwordFaults(password)) context.addIssue({ code: 'custom', message });
  });

/** An existing password: anything that is not empty. */
export const knownPassword = z
  .string()
  .min(1, 'enter-password' satisfies PlainProblemKey)
  .max(256);
