import * as z from 'zod';
import { passwordFaults } from './password-rules.ts';

/** A password that somebody chooses. Says every rule that it does not keep yet. */
export const newPassword = z
  .string()
  .max(256, 'Use at most 256 characters.')
  .superRefine((password, context) => {
    for (const message of passwordFaults(password)) context.addIssue({ code: 'custom', message });
  });

/** A password that somebody has: whatever it is, so long as it is there. */
export const knownPassword = z.string().min(1, 'Enter your password.').max(256);
