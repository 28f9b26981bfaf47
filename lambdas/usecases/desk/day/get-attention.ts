import type { Session } from '../../../../core/contract/model/catalogue/session.ts';
import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { VenueId } from '../../../../core/contract/model/ids.ts';
import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import { type AttentionView, attentionView } from '../../../../core/contract/schemas/desk/today.ts';
import { balanceOf } from '../../../../core/domain/booking/payments/ledger.ts';
import { closedWithGuests, seatsTaken, sortAttention } from '../../../../core/domain/figures/attention.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { can } from '../../../../core/domain/permissions/can.ts';
import { addDays, localDateOf, toInstant } from '../../../../core/domain/time.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import { sessions } from '../../../data/catalogue/sessions.ts';
import { bookings } from '../../../data/guest/bookings.ts';
import { openRefunds } from '../../../data/guest/open-refunds.ts';
import { webhooks } from '../../../data/integrations/webhooks.ts';
import type { Table } from '../../../data/table.ts';
import { venueInScope } from '../../scope/venue-in-scope.ts';
import type { TodayDeps } from './deps.ts';
import { forgottenTills } from './list-tills.ts';

/** Today, and so many days after it. */
const daysAhead = 2;
const shown = 10;

/**
 * What waits for a person at a venue: the bookings of three days, one query an activity for closed sessions, and one
 * each for sessions off schedule, refunds and webhooks. Lists that the caller may not see are absent.
 * @throws Problem('not-found' | 'suspended' | 'forbidden')
 */
export async function getAttention(
  deps: TodayDeps,
  actor: Actor,
  { venueId }: { readonly venueId: VenueId },
): Promise<AttentionView> {
  const { table } = deps;
  const venue = await venueInScope(deps, actor, 'bookings.view', venueId);
  const { organizationId } = venue;
  const now = toInstant(deps.clock.now());
  const today = localDateOf(now, venue.timeZone);
  const may = (permission: Parameters<typeof can>[1]) => can(actor, permission, { organizationId, venueId });
  const [coming, closed, offSchedule, refunds, hooks, open] = await Promise.all([
    comingBookings(table, venue, today),
    closedSessions(table, venue, { today, now }),
    sessions(table).listOffSchedule(organizationId, venueId, now),
    may('bookings.refund') ? failedRefunds(table, venue) : undefined,
    may('organization.view') ? failingWebhooks(table, venue) : undefined,
    may('bookings.walk-in') ? forgottenTills(table, organizationId, { venueId, date: today }) : undefined,
  ]);
  const { disputes, ...due } = sortAttention(coming, { now, today });
  const lists = Object.entries(due).map(([name, each]) => [name, listOf(each.map(bookingDue))]);
  return attentionView.parse({
    venueId,
    date: today,
    ...Object.fromEntries(lists),
    ...(may('bookings.refund') ? { disputes: listOf(disputes.map(bookingDue)) } : {}),
    closedSessions: listOf(closed.map(sessionDue)),
    offSchedule: listOf(offSchedule.filter((session) => seatsTaken(session) > 0).map(sessionDue)),
    ...(open ? { forgottenTills: listOf(open) } : {}),
    ...(refunds ? { failedRefunds: listOf(refunds) } : {}),
    ...(hooks ? { failingWebhooks: listOf(hooks) } : {}),
  });
}

async function comingBookings(table: Table, venue: Venue, today: string): Promise<Booking[]> {
  const dates = Array.from({ length: daysAhead + 1 }, (_, days) => addDays(today, days));
  const found = dates.map((date) => bookings(table).listByVenueDay(venue.organizationId, venue.id, date));
  return (await Promise.all(found)).flat();
}

async function closedSessions(
  table: Table,
  { organizationId, id }: Venue,
  { today, now }: { readonly today: string; readonly now: string },
): Promise<Session[]> {
  const all = await activities(table).listByVenue(organizationId, id);
  const found = all.map((activity) =>
    sessions(table).listByDay(organizationId, activity.id, today, daysAhead + 1),
  );
  return closedWithGuests((await Promise.all(found)).flat(), now);
}

async function failedRefunds(table: Table, { organizationId, id }: Venue) {
  const open = await openRefunds(table).list(organizationId);
  return open.filter(({ status, venueId }) => status === 'failed' && venueId === id);
}

async function failingWebhooks(table: Table, { organizationId }: Venue) {
  const all = await webhooks(table).list(organizationId);
  return all
    .filter(({ failingSince, disabledReason }) => failingSince !== undefined || disabledReason !== undefined)
    .map(({ id: webhookId, url, failingSince }) => ({ webhookId, url, failingSince }));
}

function bookingDue({ id: bookingId, guest, ...booking }: Booking) {
  const balance = booking.confirmedAt ? balanceOf(booking) : 0;
  return { ...booking, bookingId, name: guest?.name, balance };
}

function sessionDue({ id: sessionId, activityId, startsAt, ...session }: Session) {
  return { sessionId, activityId, startsAt, seatsTaken: session.capacityTotal - session.capacityRemaining };
}

function listOf<T>(items: readonly T[]) {
  return { count: items.length, items: items.slice(0, shown) };
}
