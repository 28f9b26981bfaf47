import * as z from 'zod';
import type { PlainProblemKey } from '../../../words/problems.ts';
import { activityId, organizationId, resourceId, venueId } from '../ids.ts';
import { gallery, imageUrl } from '../image.ts';
import { activityPriceList, addOn, paymentTerms } from '../price.ts';
import { question } from '../question.ts';
import { bookingWindow, schedule } from '../schedule.ts';
import { filledLine, filledText, line, text } from '../text.ts';
import { instant } from '../time.ts';
import { activityWaiver } from './waiver.ts';

/** `public`: parties share the session until its seats run out. `private`: the first party takes it whole. */
export const eventType = z.enum(['public', 'private']);

/**
 * Until when a guest may cancel or move a booking, and what that costs. The tier with the greatest
 * `minutesBefore` that is still ahead of the start decides; after the last one only staff can.
 */
export const cancellationPolicy = z.object({
  tiers: z
    .array(
      z.object({
        /** Minutes before the start. */
        minutesBefore: z.int().min(0).max(525_600),
        /** Kept of what was paid, in hundredths of a percent. */
        feeBasisPoints: z.int().min(0).max(10_000),
      }),
    )
    .max(5),
  /** Minutes before the start until which a guest may pick another time. */
  rescheduleMinutes: z.int().min(0).max(525_600),
});

/** Free until a day before; what comes later is between the guest and the venue. */
const usualPolicy: z.infer<typeof cancellationPolicy> = {
  tiers: [{ minutesBefore: 1440, feeBasisPoints: 0 }],
  rescheduleMinutes: 1440,
};

/** The language that it is run in, such as `en` or `pt-BR` (BCP 47). */
export const spokenLanguage = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/, 'enter-language' satisfies PlainProblemKey);

export const frequentQuestion = z.object({
  question: filledLine(200),
  answer: filledText(1000),
});

/** Something a guest must know before they come: what to wear, who may not take part. */
export const policy = z.object({ title: filledLine(80), text: filledText(1000) });

/** Minutes. */
export const longestSession = 24 * 60;

export const activity = z.object({
  id: activityId,
  organizationId,
  venueId,
  name: filledLine(120),
  tagline: line(160),
  description: text(4000),
  category: line(60),
  activityType: z.enum(['physical', 'virtual', 'hybrid']),
  /** From 1 (easy) to 5. */
  difficulty: z.int().min(1).max(5).optional(),
  minAge: z.int().min(0).max(120).optional(),
  maxAge: z.int().min(0).max(120).optional(),
  languages: z.array(spokenLanguage).max(20).default([]),
  /** What helps or hinders whom: "Step-free access". */
  accessibility: z.array(filledLine(120)).max(20).default([]),
  faqs: z.array(frequentQuestion).max(20).default([]),
  policies: z.array(policy).max(10).default([]),
  /** A document of the venue's own to read before they take part. */
  waiverUrl: z
    .url({ protocol: /^https$/ })
    .max(2000)
    .optional(),
  /** What each guest signs here; absent: never written. Its texts are items of their own. */
  waiver: activityWaiver.optional(),
  /** Minutes before the start that guests are asked to be there. */
  arriveMinutes: z.int().min(0).max(240).optional(),
  imageUrl: imageUrl.optional(),
  gallery,
  eventType,
  /** Minutes. */
  duration: z.int().min(5).max(longestSession),
  /** Minutes kept free before and after a session. */
  setupMinutes: z.int().min(0).max(480),
  cleanupMinutes: z.int().min(0).max(480),
  /** Seats a session. */
  capacity: z.int().min(1).max(500),
  /** Bounds of one party, all guests counted. */
  minPlayers: z.int().min(1),
  maxPlayers: z.int().min(1),
  priceList: activityPriceList,
  addOns: z.array(addOn).max(20).default([]),
  paymentTerms: paymentTerms.default({ kind: 'full' }),
  schedule,
  /** The organization's when absent. */
  bookingWindow: bookingWindow.optional(),
  cancellation: cancellationPolicy.default(usualPolicy),
  /** What it needs for itself while it runs, beside its own room. */
  resourceIds: z.array(resourceId).max(5).default([]),
  questions: z.array(question).max(20),
  status: z.enum(['draft', 'published', 'archived']),
  createdAt: instant,
  /** When it was first on sale; absent: never, so it cannot have bookings. */
  publishedAt: instant.optional(),
  /** Raised by every edit, so that an edit of a stale version is refused. */
  version: z.int().min(1).default(1),
});

export type CancellationPolicy = z.infer<typeof cancellationPolicy>;
export type EventType = z.infer<typeof eventType>;
export type Activity = z.infer<typeof activity>;
