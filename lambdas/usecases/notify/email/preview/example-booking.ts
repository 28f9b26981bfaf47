import { type Booking, booking } from '../../../../../core/contract/model/guest/booking.ts';
import type { LedgerEntry, RefundEntry } from '../../../../../core/contract/model/guest/ledger.ts';
import type { Instant } from '../../../../../core/contract/model/time.ts';
import { sessionIdOf } from '../../../../../core/domain/schedule/session-id.ts';
import { wallClock } from '../../../../../core/domain/schedule/wall-clock.ts';
import { addDays, addMinutes, localDateOf, toInstant } from '../../../../../core/domain/time.ts';
import type { BookingEmailKind } from '../booking-emails.ts';
import type { SubjectMatter } from '../subject-matter.ts';
import { type ExamplePlace, exampleGuest } from './example-place.ts';

/** Sending an email again makes no other email. */
export type ExampleKind = Exclude<BookingEmailKind, `${string}-again`>;

const guests = 4;
/** Minor units a person, where the activity has no price yet. */
const usualPrice = 2500;
const refundId = 'rf_example';

/** When an invented party comes, and what its booking is known by. */
interface ExampleVisit {
  readonly days: number;
  /** Of the day at the venue. */
  readonly minute: number;
  readonly id: string;
  readonly reference: string;
}

const usualVisit = { days: 5, minute: 18 * 60, id: 'bkg_000000000000', reference: 'K7WQ2M9X' };

/** What an email of this kind is made from, for a party that comes in five days unless said otherwise. */
export function exampleMatter(
  kind: ExampleKind,
  place: ExamplePlace,
  visit: ExampleVisit = usualVisit,
): SubjectMatter {
  const { venue, activity, siteUrl, now } = place;
  const made = exampleBooking(kind, place, visit);
  const { organizationId, venueId, activityId, id: bookingId, version } = made;
  return {
    event: {
      eventId: kind,
      organizationId,
      venueId,
      activityId,
      bookingId,
      version,
      occurredAt: now,
      refundId,
    },
    booking: made,
    guest: exampleGuest,
    activity,
    venue,
    manageUrl: `${siteUrl}/manage/example`,
    waiverUrl: `${siteUrl}/manage/waivers/example`,
    venueUrl: `${siteUrl}/${venue.slug}`,
    now,
  };
}

function exampleBooking(
  kind: ExampleKind,
  { venue, activity, language, now, organization }: ExamplePlace,
  { days, minute, id, reference }: ExampleVisit,
) {
  const date = addDays(localDateOf(now, venue.timeZone), days);
  const startsAt = toInstant(new Date(wallClock(date, minute, venue.timeZone).at));
  const [unit = { id: 'player', name: activity.name, price: usualPrice }] = activity.priceList.units;
  const price = unit.price || usualPrice;
  const total = guests * price;
  const sold = { kind: 'unit', id: unit.id, label: unit.name, quantity: guests, unitAmount: price };
  const amounts = { subtotal: total, total, dueNow: total };
  return booking.parse({
    id,
    organizationId: venue.organizationId,
    venueId: venue.id,
    activityId: activity.id,
    sessionId: sessionIdOf(activity.id, startsAt),
    startsAt,
    endsAt: addMinutes(startsAt, activity.duration),
    date,
    reference,
    state: 'confirmed',
    paymentState: 'paid',
    source: 'widget',
    party: [{ unitId: unit.id, quantity: guests }],
    guestCount: guests,
    seats: guests,
    quote: { currency: organization.currency, lines: [{ ...sold, amount: total }], ...amounts },
    guest: exampleGuest,
    ledger: [paid(now, total)],
    language,
    createdAt: now,
    confirmedAt: now,
    version: 3,
    ...circumstances[kind](now, { total, startsAt }),
  });
}

interface Sale {
  readonly total: number;
  readonly startsAt: Instant;
}

/** What makes a booking need each email. */
const circumstances: Record<ExampleKind, (now: Instant, sale: Sale) => Partial<Booking>> = {
  confirmed: () => ({}),
  rescheduled: (at, { startsAt }) => ({
    lastChange: { version: 3, at, startedAt: addMinutes(startsAt, -24 * 60) },
  }),
  cancelled: (at, { total }) => ({
    state: 'cancelled',
    cancelledAt: at,
    ledger: [paid(at, total), refundOf(at, 'cancelled', total)],
  }),
  'payment-requested': (at) => unpaid(at, 'pending'),
  'balance-requested': (at, { total }) => ({
    paymentState: 'deposit_paid',
    ledger: [paid(at, Math.ceil(total / 4))],
  }),
  refunded: (at, { total }) => ({
    ledger: [paid(at, total), refundOf(at, 'goodwill', Math.ceil(total / 4))],
  }),
  'refund-made': (at, sale) => refundThat(at, sale, 'made'),
  'refund-failed': (at, sale) => refundThat(at, sale, 'failed'),
  'refund-settled': (at, sale) => refundThat(at, sale, 'settled'),
  'seats-offered': (at) => ({ ...unpaid(at, 'held'), source: 'waitlist' }),
  'time-offered': (at) => ({ state: 'expired', expiresAt: addMinutes(at, 15) }),
};

function unpaid(at: Instant, state: Booking['state']): Partial<Booking> {
  return { state, paymentState: 'unpaid', ledger: [], expiresAt: addMinutes(at, 120) };
}

function refundThat(at: Instant, { total }: Sale, status: 'made' | 'failed' | 'settled'): Partial<Booking> {
  return {
    state: 'cancelled',
    cancelledAt: at,
    ledger: [paid(at, total), refundOf(at, 'cancelled', total)],
    refundProgress: { [refundId]: { status, attempt: 1, at } },
  };
}

function paid(at: Instant, amount: number): LedgerEntry {
  return { kind: 'payment', at, id: 'pi_example', method: 'stripe', amount };
}

function refundOf(at: Instant, reason: RefundEntry['reason'], amount: number): RefundEntry {
  return { kind: 'refund', at, id: refundId, of: 'pi_example', method: 'stripe', amount, reason };
}
