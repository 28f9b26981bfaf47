import { events } from '../../../core/contract/events.ts';
import { activity } from '../../../core/contract/model/activity.ts';
import { closure } from '../../../core/contract/model/closure.ts';
import { customer } from '../../../core/contract/model/customer.ts';
import { giftCard } from '../../../core/contract/model/gift-card.ts';
import { member } from '../../../core/contract/model/member.ts';
import { organization } from '../../../core/contract/model/organization.ts';
import { resourceDay } from '../../../core/contract/model/resource-day.ts';
import { session } from '../../../core/contract/model/session.ts';
import { venue } from '../../../core/contract/model/venue.ts';
import { waitlistEntry } from '../../../core/contract/model/waitlist.ts';
import { webhook } from '../../../core/contract/model/webhook.ts';
import { toInstant } from '../../../core/domain/time.ts';
import { storedBooking } from '../../data/bookings.ts';
import type { Change } from '../../data/change.ts';
import type { Bus, BusEvent } from '../../gateways/bus.ts';
import { accessEvents } from './access-events.ts';
import { bookingEvents } from './booking-events.ts';
import { activityEvents, closureEvents, organizationEvents, venueEvents } from './catalogue-events.ts';
import { customerEvents } from './customer-events.ts';
import { giftCardEvents } from './gift-card-events.ts';
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
  const refused = new Set(await bus.publish(announced.flatMap(({ events }) => events)));
  return announced.filter(({ events }) => events.some((event) => refused.has(event))).map(({ id }) => id);
}

function eventsOf({ before, after, at }: Change): BusEvent[] {
  if (after?.entity === 'BOOKING') {
    return bookingEvents(
      before ? storedBooking.parse(before) : null,
      storedBooking.parse(after),
      toInstant(at),
    );
  }
  if (after?.entity === 'GIFT_CARD') {
    return giftCardEvents(before ? giftCard.parse(before) : null, giftCard.parse(after), toInstant(at));
  }
  if (after?.entity === 'CUSTOMER') {
    return customerEvents(before ? customer.parse(before) : null, customer.parse(after), toInstant(at));
  }
  if (after?.entity === 'SESSION') {
    return sessionEvents(before ? session.parse(before) : null, session.parse(after), toInstant(at));
  }
  if (after?.entity === 'RESOURCE_DAY') {
    return resourceEvents(before ? resourceDay.parse(before) : null, resourceDay.parse(after), toInstant(at));
  }
  if (after?.entity === 'WAITLIST_ENTRY') {
    return waitlistEvents(before && waitlistEntry.parse(before), waitlistEntry.parse(after), toInstant(at));
  }
  if (after?.entity === 'ACTIVITY') {
    return activityEvents(before ? activity.parse(before) : null, activity.parse(after), toInstant(at));
  }
  if (after?.entity === 'CLOSURE') {
    return closureEvents(before ? closure.parse(before) : null, closure.parse(after), toInstant(at));
  }
  if (after?.entity === 'ORGANIZATION') {
    return organizationEvents(
      before ? organization.parse(before) : null,
      organization.parse(after),
      toInstant(at),
    );
  }
  if (after?.entity === 'VENUE') {
    return venueEvents(before ? venue.parse(before) : null, venue.parse(after), toInstant(at));
  }
  if ((after ?? before)?.entity === 'MEMBER') {
    return memberEvents(before && member.parse(before), after && member.parse(after), toInstant(at));
  }
  if (after?.entity === 'WEBHOOK') {
    return webhookEvents(before ? webhook.parse(before) : null, webhook.parse(after), toInstant(at));
  }
  if (after?.entity === 'USER' || after?.entity === 'SUPPORT_ACCESS') {
    return accessEvents(before, after, toInstant(at));
  }
  if (after?.entity === 'STRIPE_EVENT' && !before) {
    return [{ type: 'stripe.event-received', detail: events['stripe.event-received'].parse(after) }];
  }
  return [];
}
