import * as z from 'zod';
import { languages } from '../../../words/languages.ts';
import type { PlainProblemKey } from '../../../words/problems.ts';
import { activityId, embedKey, organizationId, resourceId, slug, venueId } from '../ids.ts';
import { gallery } from '../image.ts';
import { look } from '../look.ts';
import { minorUnits } from '../money.ts';
import { tax } from '../price.ts';
import { question } from '../question.ts';
import { email, filledLine, line, phone, text } from '../text.ts';
import { instant, timeZone } from '../time.ts';

export const language = z.enum(languages);
export const theme = z.enum(['light', 'dark']);

export const address = z.object({
  street: line(200),
  city: line(80),
  region: line(80).optional(),
  postalCode: line(20),
  /** ISO 3166-1 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/, 'enter-country' satisfies PlainProblemKey),
});

/** A question of the venue's own: asked of guests of these activities; none named: of all. */
const venueQuestion = question.extend({ activityIds: z.array(activityId).max(200).default([]) });

export const widgetSettings = z.object({
  /** Absent: the organization's. */
  ...look.shape,
  theme,
  cancellationPolicy: text(2000).optional(),
  terms: text(10_000).optional(),
  /** The first is the fallback for guests whose language is not offered. */
  languages: z.array(language).min(1).max(languages.length),
  /** Questions for the guest who books here, asked before those of the activity. */
  questions: z.array(venueQuestion).max(20).default([]),
  /** Only activities of these categories are shown; none: of all. */
  categories: z.array(filledLine(60)).max(30).default([]),
  /** Only these activities are shown, in this order; none: all. */
  activityIds: z.array(activityId).max(200).default([]),
});

/** An origin such as `https://www.example.com`: a site that may frame the widget and be returned to. */
export const origin = z.string().regex(/^https?:\/\/[a-z0-9.-]+(:\d+)?$/);

export const venue = z.object({
  id: venueId,
  organizationId,
  name: filledLine(120),
  slug,
  description: text(2000),
  /** Shown on its page. */
  gallery,
  address,
  phone,
  email,
  timeZone,
  embedKey,
  /** The key before this one, while pages that still have it work. */
  previousEmbedKey: z.object({ key: embedKey, until: instant }).optional(),
  allowedOrigins: z.array(origin).max(20),
  widget: widgetSettings,
  /** Rooms, game masters, lobbies that its activities share. */
  resources: z
    .array(z.object({ id: resourceId, name: filledLine(60) }))
    .max(50)
    .default([]),
  taxes: z.array(tax).max(5).default([]),
  /** Gift cards on offer, in minor units; none: the venue sells none. */
  giftCardAmounts: z.array(minorUnits.min(100)).max(10).default([]),
  /**
   * Guests may also pay in ways that take days, such as bank transfers: their seats are held meanwhile. Without it, the
   * payment page offers only what pays at once.
   */
  delayedPayments: z.boolean().default(false),
  /** Inactive: archived, so that the public does not find it. */
  status: z.enum(['active', 'inactive']),
  createdAt: instant,
  /** Grows with every edit of its settings: one made from a stale view is refused. */
  version: z.int().min(1).default(1),
});

export type Theme = z.infer<typeof theme>;
export type Address = z.infer<typeof address>;
export type Venue = z.infer<typeof venue>;
