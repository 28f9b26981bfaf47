import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { BookingId } from '../../../../core/contract/model/ids.ts';
import { referenceOf } from '../../../../core/domain/booking/reference.ts';
import { partySize } from '../../../../core/domain/capacity/party.ts';
import { isExclusive, seatsNeeded } from '../../../../core/domain/capacity/slot-state.ts';
import type { SaleOrder } from '../../../../core/domain/pricing/quote.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import type { Ids } from '../../../runtime/ids.ts';
import type { PricedParty } from '../availability/price-party.ts';

/** What is known of a booking before it has a state: who comes where, when and at what price. */
export function newBooking(
  ids: Ids,
  id: BookingId,
  { organization, venue, session, party, quote, rates }: PricedParty,
  { buyOut, addOns }: Pick<SaleOrder, 'buyOut' | 'addOns'>,
  now: Date,
): Omit<Booking, 'state' | 'source'> {
  const guestCount = partySize(party);
  const chosen = addOns?.filter(({ quantity }) => quantity > 0) ?? [];
  return {
    id,
    organizationId: organization.id,
    venueId: venue.id,
    activityId: session.activityId,
    sessionId: session.id,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    date: session.date,
    reference: referenceOf(ids.bytes(8)),
    paymentState: 'unpaid',
    party,
    guestCount,
    seats: seatsNeeded(session, { guestCount, buyOut }),
    quote,
    rates,
    ledger: [],
    answers: [],
    language: venue.widget.languages[0] ?? 'en',
    createdAt: toInstant(now),
    version: 1,
    planVersion: session.planVersion,
    ...(buyOut && { buyOut }),
    ...(isExclusive(session, { buyOut }) && { exclusive: true }),
    ...(chosen.length > 0 && { addOns: chosen }),
    ...(session.resources && { resources: session.resources }),
  };
}
