import * as z from 'zod';
import type { PlainProblemKey } from '../../../words/problems.ts';
import { filledLine } from '../text.ts';
import { instant, localDate } from '../time.ts';
import { language } from '../venue/venue.ts';

export const signatureId = z
  .string()
  .regex(/^sig_[a-z0-9]{12,32}$/)
  .brand<'SignatureId'>();

/** A date of birth: other dates at a venue begin in 2000. */
export const birthDate = z.iso
  .date({ error: 'enter-date' satisfies PlainProblemKey, abort: true })
  .refine((date) => date >= '1900-01-01' && date < '2200-', 'enter-birth-date' satisfies PlainProblemKey);

/** Points that a line has at least: fewer are a slip of the finger. */
const fewestPoints = 8;

const longestStrokes = 8000;

/**
 * A drawn signature: strokes of points in a box of 1000 by 400. Points are `x,y` with a space between them, as the
 * `points` of an SVG polyline; strokes are parted by semicolons.
 */
export const strokes = z
  .string()
  .max(longestStrokes, 'sign-shorter' satisfies PlainProblemKey)
  .regex(/^\d{1,4},\d{1,3}( \d{1,4},\d{1,3})*(;\d{1,4},\d{1,3}( \d{1,4},\d{1,3})*)*$/, {
    error: 'draw-signature' satisfies PlainProblemKey,
    abort: true,
  })
  .refine((drawn) => drawn.split(/[ ;]/).length >= fewestPoints, 'draw-signature' satisfies PlainProblemKey);

const drawn = z.object({ how: z.literal('drawn'), strokes });
const typed = z.object({ how: z.literal('typed'), text: filledLine(120, 'type-signature') });
const paper = z.object({
  how: z.literal('paper'),
  notedBy: z.object({ userId: z.string(), name: z.string() }),
});

/** How a guest signs on a screen. */
export const mark = z.discriminatedUnion('how', [drawn, typed]);

export const participantName = filledLine(120, 'enter-name');

/** The waiver of one participant, signed by themselves or their guardian. */
export const signature = z.object({
  id: signatureId,
  name: participantName,
  birthDate: birthDate.optional(),
  /** Who signed for the participant; absent: they did. */
  guardian: participantName.optional(),
  /** Which text of the activity's waiver. */
  version: z.int().min(1),
  mark: z.discriminatedUnion('how', [drawn, typed, paper]),
  /** The language of the page that it was signed on. */
  language,
  signedAt: instant,
  /** The last day, at the venue, that it is valid on. */
  validUntil: localDate,
  /** The network address that it was signed from; absent on paper. */
  address: z.string().optional(),
});

/** A participant whose signature a booking has. */
export const signer = z.object({ id: signatureId, name: participantName });

export type SignatureId = z.infer<typeof signatureId>;
export type Signature = z.infer<typeof signature>;
export type Signer = z.infer<typeof signer>;
