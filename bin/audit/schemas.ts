import * as z from 'zod';
import { activity } from '../../core/contract/model/catalogue/activity.ts';
import { session } from '../../core/contract/model/catalogue/session.ts';
import { assignment } from '../../core/contract/model/desk/assignment.ts';
import { closure } from '../../core/contract/model/desk/closure.ts';
import { notification } from '../../core/contract/model/desk/notification.ts';
import { resourceDay } from '../../core/contract/model/desk/resource-day.ts';
import { waitlistEntry } from '../../core/contract/model/guest/waitlist.ts';
import { apiKey } from '../../core/contract/model/integrations/api-key.ts';
import { calendarFeed } from '../../core/contract/model/integrations/calendar-feed.ts';
import { webhook } from '../../core/contract/model/integrations/webhook.ts';
import { giftCard } from '../../core/contract/model/money/gift-card.ts';
import { reconciliation } from '../../core/contract/model/money/reconciliation.ts';
import { minorUnits } from '../../core/contract/model/money.ts';
import { customer } from '../../core/contract/model/people/customer.ts';
import { member } from '../../core/contract/model/people/member.ts';
import { auditEntry } from '../../core/contract/model/platform/audit.ts';
import { organization } from '../../core/contract/model/platform/organization.ts';
import { promoCode } from '../../core/contract/model/venue/promo-code.ts';
import { venue } from '../../core/contract/model/venue/venue.ts';
import { storedDay } from '../../lambdas/data/desk/day-figures.ts';
import { storedBooking } from '../../lambdas/data/guest/bookings.ts';

/**
 * The audit reports counters outside their range by name: only a counter that is not a number is unreadable.
 */
const counted = {
  session: session.extend({
    capacityTotal: z.int(),
    capacityRemaining: z.int(),
    capacityHeld: z.int().default(0),
    capacitySold: z.int().default(0),
    exclusiveParties: z.int().default(0),
  }),
  giftCard: giftCard.extend({ balance: minorUnits }),
  promoCode: promoCode.extend({ uses: z.int() }),
};

export const countedSchemas = {
  ...counted,
  closure,
  dayFigures: storedDay,
  resourceDay,
  venue,
  booking: storedBooking,
};

/** The schema of each entity. Entities without one are counters, leases and lists. */
export const schemas: Readonly<Record<string, z.ZodType>> = {
  ACTIVITY: activity,
  API_KEY: apiKey,
  ASSIGNMENT: assignment,
  AUDIT: auditEntry,
  BOOKING: storedBooking,
  CALENDAR: calendarFeed,
  CLOSURE: closure,
  CUSTOMER: customer,
  DAY_FIGURES: storedDay,
  GIFT_CARD: counted.giftCard,
  MEMBER: member,
  NOTIFICATION: notification,
  ORGANIZATION: organization,
  PROMO_CODE: counted.promoCode,
  RECONCILIATION: reconciliation,
  RESOURCE_DAY: resourceDay,
  SESSION: counted.session,
  VENUE: venue,
  WAITLIST_ENTRY: waitlistEntry,
  WEBHOOK: webhook,
};
