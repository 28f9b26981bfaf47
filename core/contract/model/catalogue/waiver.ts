import * as z from 'zod';
import { filledText } from '../text.ts';

/** Whom an activity's waiver binds, and for how long. */
export const waiverRules = z.object({
  /** Off: guests sign nothing, and the text is kept. */
  isAsked: z.boolean(),
  /** Months that a signature is valid for, beginning with the day it was made. */
  validMonths: z.int().min(1).max(60),
  asksBirthDate: z.boolean(),
  /** Years: anyone younger needs a guardian to sign for them. */
  guardianAge: z.int().min(10).max(25),
});

/** What guests read and sign. */
export const waiverText = filledText(20_000, 'enter-waiver');

/** The waiver of an activity. Each text has a version of its own, which is never changed. */
export const activityWaiver = waiverRules.extend({ version: z.int().min(1) });

export type WaiverRules = z.infer<typeof waiverRules>;
export type ActivityWaiver = z.infer<typeof activityWaiver>;
