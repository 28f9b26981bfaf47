import * as z from 'zod';
import type { PlainProblemKey } from '../words/problems.ts';
import { birthDate, mark, participantName } from './model/guest/signature.ts';
import { filledLine } from './model/text.ts';
import { language } from './model/venue/venue.ts';

/** How many of a party have signed. */
export const waiverCount = z.object({ signed: z.int().min(0), of: z.int().min(1) });

const child = z.object({ name: participantName, birthDate: birthDate.optional() });

/** One person signs: for themselves, for children, or for both. */
export const waiverSigning = z.object({
  /** The text that they read. */
  version: z.int().min(1),
  name: filledLine(120, 'enter-your-name'),
  birthDate: birthDate.optional(),
  takesPart: z.boolean(),
  children: z.array(child).max(20).default([]),
  mark,
  agreed: z.literal(true, 'accept-waiver' satisfies PlainProblemKey),
  language,
});

export type WaiverCount = z.infer<typeof waiverCount>;
export type WaiverSigning = z.infer<typeof waiverSigning>;
