import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { LedgerEntry } from '../../../../core/contract/model/guest/ledger.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import { canonicalText } from '../../../../core/domain/audit-log/changes.ts';
import { needsDisputeDecision } from '../../../../core/domain/booking/payments/disputes.ts';
import { balanceOf } from '../../../../core/domain/booking/payments/ledger.ts';
import { isErased } from '../../../../core/domain/customers/erased.ts';
import type { BusEvent } from '../../../gateways/bus.ts';
import { refundEvents } from './refund-events.ts';

type RefundEventType = 'booking.refunded-to-gift-card' | `booking.refund-${string}`;
type BookingEventType = Exclude<
  Extract<BusEvent['type'], `booking.${string}`>,
  RefundEventType | 'booking.email-requested'
>;

/** What a change of a booking means to the rest of the world; nothing, for most. */
export function bookingEvents(before: Booking | null, after: Booking, occurredAt: Instant): BusEvent[] {
  return [
    ...[...stateEvents(before, after), ...moneyEvents(before, after), ...guestEvents(before, after)].map(
      (type) => ({ type, detail: detailOf(after, type, occurredAt) }),
    ),
    ...emailRequestEvents(before, after, occurredAt),
    ...refundEvents(before, after, (name) => detailOf(after, name, occurredAt)),
  ];
}

function stateEvents(before: Booking | null, after: Booking): BookingEventType[] {
  const { state, source } = after;
  const became = before?.state !== state;
  switch (state) {
    case 'held':
      if (!became) return [];
      return source === 'waitlist' ? ['booking.held', 'booking.seats-offered'] : ['booking.held'];
    case 'pending':
      if (!became) return [];
      return [before ? 'booking.checkout-started' : 'booking.payment-requested'];
    case 'confirmed':
      if (before?.confirmedAt === undefined) return ['booking.confirmed'];
      if (before.state === 'checked_in' || before.state === 'no_show') return ['booking.reopened'];
      if (hasMoved(before, after)) return ['booking.rescheduled'];
      return leftUnpaid(before, after) ? ['booking.difference-unpaid'] : [];
    case 'expired':
      if (became) return ['booking.expired'];
      return after.expiresAt && !before?.expiresAt ? ['booking.time-offered'] : [];
    case 'cancelled':
      return became ? ['booking.cancelled'] : [];
    case 'checked_in':
      return became ? ['booking.checked-in'] : [];
    case 'completed':
      return became ? ['booking.completed'] : [];
    case 'no_show':
      return became ? ['booking.no-show'] : [];
  }
}

/** The payment that confirms a booking is told of as that. */
function moneyEvents(before: Booking | null, after: Booking): BookingEventType[] {
  if (!before?.confirmedAt) return hasFailed(before, after) ? ['booking.payment-failed'] : [];
  const entries = after.ledger.slice(before.ledger.length);
  const told = ([kind, type]: readonly [LedgerEntry['kind'], BookingEventType]) =>
    entries.some((entry) => entry.kind === kind) ? [type] : [];
  const isLost = needsDisputeDecision(after) && !needsDisputeDecision(before);
  const changes = (
    [
      ['payment', 'booking.paid'],
      ['dispute', 'booking.disputed'],
    ] as const
  ).flatMap(told);
  return isLost ? [...changes, 'booking.dispute-lost'] : changes;
}

const hasFailed = (before: Booking | null, after: Booking): boolean =>
  after.paymentState === 'failed' && before !== null && before.paymentState !== 'failed';

/** The guest of a booking that had one is described differently. Erasure is announced as that of the customer. */
function guestEvents(before: Booking | null, after: Booking): BookingEventType[] {
  if (!before?.guest || !after.guest || isErased(after.guest)) return [];
  const details = ({ guest, language }: Booking) => canonicalText({ guest, language });
  return details(before) === details(after) ? [] : ['booking.guest-changed'];
}

function emailRequestEvents(before: Booking | null, after: Booking, occurredAt: Instant): BusEvent[] {
  const known = new Set(before?.emailRequests?.map(({ id }) => id));
  const type = 'booking.email-requested';
  return (after.emailRequests ?? [])
    .filter(({ id }) => !known.has(id))
    .map(({ email }) => ({ type, detail: { ...detailOf(after, type, occurredAt), email } }));
}

function hasMoved(before: Booking, after: Booking): boolean {
  const what = ({ sessionId, party }: Booking) =>
    [sessionId, ...party.map(({ unitId, quantity }) => `${unitId} ${quantity}`)].join();
  return what(before) !== what(after);
}

function leftUnpaid(before: Booking, after: Booking): boolean {
  return before.expiresAt !== undefined && after.expiresAt === undefined && balanceOf(after) > 0;
}

function detailOf(booking: Booking, name: string, occurredAt: Instant) {
  return {
    // A change is known by the version it made, not by when it is told: told again, it is the same event.
    eventId: `${booking.id}:${booking.version}:${name}`,
    organizationId: booking.organizationId,
    venueId: booking.venueId,
    activityId: booking.activityId,
    bookingId: booking.id,
    version: booking.version,
    occurredAt,
  };
}
