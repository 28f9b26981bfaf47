import * as z from 'zod';
import type { PlainProblemKey } from '../../../words/problems.ts';
import { activityId, type EmbedId, embedId, embedKey, organizationId, venueId } from '../ids.ts';
import { color } from '../look.ts';
import { filledLine, line } from '../text.ts';
import { instant, localDate } from '../time.ts';
import { language, origin, theme } from './venue.ts';

/** What guests can do in it. `activity`: book the one activity that it names. */
export const embedKind = z.enum(['calendar', 'activity', 'gift-cards']);

/** How it stands on a website. */
export const embedMode = z.enum(['inline', 'popup', 'floating', 'iframe']);

/**
 * What the website that shows it is told of the steps of a sale: they are pushed to its `dataLayer`, or dispatched as
 * a DOM event of this name, or both. The name has two parts at least, so that it is no event of the browser's own.
 */
export const embedHooks = z.object({
  dataLayer: z.boolean().default(false),
  eventName: line(60)
    .regex(/^([a-z][a-z0-9]*([:._-][a-z0-9]+)+)?$/i, 'event-name-form' satisfies PlainProblemKey)
    .default(''),
});

/** A named widget of a venue with a key, a look and figures of its own. */
export const embed = z.object({
  id: embedId,
  organizationId,
  venueId,
  name: filledLine(80),
  key: embedKey,
  /** The key before this one, while pages that still have it work. */
  previousKey: z.object({ key: embedKey, until: instant }).optional(),
  kind: embedKind,
  /** Only these, in this order; none: those that the venue shows. */
  activityIds: z.array(activityId).max(200).default([]),
  /** The venue's own where absent. */
  color: color.optional(),
  theme: theme.optional(),
  /** Without it, the guest's own. */
  language: language.optional(),
  mode: embedMode,
  /** On its button; empty: the widget's own words. */
  label: line(40).default(''),
  /** Websites that may show it; none: those of the venue. */
  allowedOrigins: z.array(origin).max(20).default([]),
  ...embedHooks.shape,
  status: z.enum(['active', 'archived']),
  createdAt: instant,
  version: z.int().min(1),
});

/** All that the public needs of it, kept beside its key. */
export const embedFacade = embed.pick({
  id: true,
  kind: true,
  activityIds: true,
  color: true,
  theme: true,
  language: true,
  allowedOrigins: true,
  dataLayer: true,
  eventName: true,
});

/** Whose figures: a named widget's, or the venue's own widget and page. */
export type FiguresOf = EmbedId | 'venue';

/** What came of a widget on a day of its venue. Visits of busy ones are estimated from a sample. */
export const embedDay = z.object({
  date: localDate,
  visits: z.int().default(0),
  starts: z.int().default(0),
  bookings: z.int().default(0),
});

export type Embed = z.infer<typeof embed>;
export type EmbedHooks = z.infer<typeof embedHooks>;
export type EmbedFacade = z.infer<typeof embedFacade>;
export type EmbedDay = z.infer<typeof embedDay>;
