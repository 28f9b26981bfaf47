import type { EventDetail } from '../../../core/contract/events.ts';
import { keys } from '../keys.ts';
import { putNewItem, type Table } from '../table.ts';

/** What Stripe told us: kept for as long as Stripe itself shows it, so that nothing is acted on twice unseen. */
const keptDays = 90;

export const stripeEvents = (table: Table) => ({
  /** Keeps an event, once. Answers false for one that is known. */
  keep: (event: EventDetail<'stripe.event-received'>) =>
    putNewItem(table, {
      ...keys.stripeEvent(event.eventId),
      entity: 'STRIPE_EVENT',
      ...event,
      ttl: Math.floor(Date.parse(event.occurredAt) / 1000) + keptDays * 24 * 60 * 60,
    }),
});
