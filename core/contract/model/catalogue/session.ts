import * as z from 'zod';
import { activityId, closureId, organizationId, resourceId, sessionId, venueId } from '../ids.ts';
import { priceList } from '../price.ts';
import { text } from '../text.ts';
import { instant, localDate } from '../time.ts';
import { eventType } from './activity.ts';

/** Why a slot can or cannot be booked. */
export const slotState = z.enum([
  'available',
  'full',
  'held',
  'closed',
  'blocked',
  'cutoff',
  'too-far-ahead',
  'resource-busy',
]);

/** What a session needs for itself, and from when to when: setup and clean-up included. */
export const resourceNeed = z.object({ ids: z.array(resourceId).min(1), from: instant, until: instant });

/** One run of an activity: a time slot whose seats are sold. */
export const session = z.object({
  id: sessionId,
  organizationId,
  venueId,
  activityId,
  startsAt: instant,
  endsAt: instant,
  /** The venue's date on which the session starts. */
  date: localDate,
  /** A guest can book before this instant: the start less the activity's cutoff. */
  bookableUntil: instant,
  /** A guest can book from this instant on: the start less the activity's advance window. */
  bookableFrom: instant,
  eventType,
  capacityTotal: z.int().min(0),
  capacityRemaining: z.int().min(0),
  /** Seats of bookings that are held or in payment: taken, and perhaps free again soon. */
  capacityHeld: z.int().min(0).default(0),
  /** Seats of bookings that are confirmed, or were there: with the remaining and the held ones, the total. */
  capacitySold: z.int().min(0).default(0),
  /** Parties that have the session to themselves, private or bought out: one at most, and then no other party. */
  exclusiveParties: z.int().min(0).default(0),
  resources: resourceNeed.optional(),
  /** What the session sells at until it is regenerated. */
  priceAtGeneration: priceList,
  status: z.enum(['open', 'closed']),
  /** Why staff closed it: the reason of the closure that was the first to do so. */
  closedReason: text(300).optional(),
  /** The closures that keep it closed: it opens again when the last of them is gone. */
  closedBy: z.array(closureId).max(20).optional(),
  /** The schedule no longer has it, but it holds a booking: kept, and listed for staff. */
  offSchedule: z.boolean(),
  /** Grows with every write: a late message cannot undo a newer one. */
  version: z.int().min(1),
  /**
   * The version at which the schedule last wrote times, price, capacity or resources. Seats and closures leave it
   * alone: a hold insists on the plan that it was priced at.
   */
  planVersion: z.int().min(1).default(1),
});

export type ResourceNeed = z.infer<typeof resourceNeed>;
export type SlotState = z.infer<typeof slotState>;
export type Session = z.infer<typeof session>;
