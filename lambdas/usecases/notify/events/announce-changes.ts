import type { EntityOf } from '../../../../core/contract/consumers.ts';
import { events } from '../../../../core/contract/events.ts';
import { activity } from '../../../../core/contract/model/catalogue/activity.ts';
import { session } from '../../../../core/contract/model/catalogue/session.ts';
import { closure } from '../../../../core/contract/model/desk/closure.ts';
import { resourceDay } from '../../../../core/contract/model/desk/resource-day.ts';
import { group } from '../../../../core/contract/model/guest/group.ts';
import { waitlistEntry } from '../../../../core/contract/model/guest/waitlist.ts';
import { webhook } from '../../../../core/contract/model/integrations/webhook.ts';
import { giftCard } from '../../../../core/contract/model/money/gift-card.ts';
import { customer } from '../../../../core/contract/model/people/customer.ts';
import { member } from '../../../../core/contract/model/people/member.ts';
import { organization } from '../../../../core/contract/model/platform/organization.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import { venue } from '../../../../core/contract/model/venue/venue.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import type { Change } from '../../../data/change.ts';
import { storedBooking } from '../../../data/guest/bookings.ts';
import type { Bus, BusEvent } from '../../../gateways/bus.ts';
import { log, logIdsOf } from '../../../runtime/log.ts';
import { accessEvents } from './access-events.ts';
import { bookingEvents } from './booking-events.ts';
import { activityEvents, closureEvents, organizationEvents, venueEvents } from './catalogue-events.ts';
import { customerEvents } from './customer-events.ts';
import { giftCardEvents } from './gift-card-events.ts';
import { groupEvents } from './group-events.ts';
import { memberEvents } from './member-events.ts';
import { resourceEvents } from './resource-events.ts';
import { sessionEvents } from './session-events.ts';
import { waitlistEvents } from './waitlist-events.ts';
import { webhookEvents } from './webhook-events.ts';

/**
 * Puts what the changes of the table mean on the bus. Answers the ids of those that have to come again.
 */
export async function announceChanges({ bus }: { bus: Bus }, changes: readonly Change[]): Promise<string[]> {
  const announced = changes.map((change) => ({ id: change.id, events: eventsOf(change) }));
  const all = announced.flatMap(({ events }) => events);
  const refused = new Set(await bus.publish(all));
  for (const event of all.filter((each) => !refused.has(each))) {
    log('event-published', { event: event.type, ...logIdsOf(event.detail) });
  }
  return announced.filter(({ events }) => events.some((event) => refused.has(event))).map(({ id }) => id);
}

type Meaning = (change: Change) => BusEvent[];

/** What a change of each entity means. The registry of consumers says which entities there are. */
const meanings: Readonly<Record<EntityOf<'event-stream'>, Meaning>> = {
  BOOKING: written(storedBooking, bookingEvents),
  SESSION: written(session, sessionEvents),
  GIFT_CARD: written(giftCard, giftCardEvents),
  GROUP: written(group, groupEvents),
  ACTIVITY: ({ before, after, at }) =>
    activityEvents(before && activity.parse(before), after && activity.parse(after), toInstant(at)),
  CLOSURE: written(closure, closureEvents),
  RESOURCE_DAY: written(resourceDay, resourceEvents),
  WAITLIST_ENTRY: written(waitlistEntry, waitlistEvents),
  VENUE: ({ before, after, at }) =>
    venueEvents(before && venue.parse(before), after && venue.parse(after), toInstant(at)),
  ORGANIZATION: written(organization, organizationEvents),
  CUSTOMER: written(customer, customerEvents),
  WEBHOOK: written(webhook, webhookEvents),
  MEMBER: ({ before, after, at }) =>
    memberEvents(before && member.parse(before), after && member.parse(after), toInstant(at)),
  USER: ({ before, after, at }) => (after ? accessEvents(before, after, toInstant(at)) : []),
  SUPPORT_ACCESS: ({ before, after, at }) => (after ? accessEvents(before, after, toInstant(at)) : []),
  STRIPE_EVENT: ({ before, after }) =>
    after && !before
      ? [{ type: 'stripe.event-received', detail: events['stripe.event-received'].parse(after) }]
      : [],
};

/** For items whose removal causes no event: the change from one parsed image to the next. */
function written<T>(
  schema: { parse(image: unknown): T },
  eventsOf: (before: T | null, after: T, at: Instant) => BusEvent[],
): Meaning {
  return ({ before, after, at }) =>
    after ? eventsOf(before && schema.parse(before), schema.parse(after), toInstant(at)) : [];
}

const meaningOf = new Map<unknown, Meaning>(Object.entries(meanings));

function eventsOf(change: Change): BusEvent[] {
  const meaning = meaningOf.get((change.after ?? change.before)?.entity);
  return meaning ? meaning(change) : [];
}
