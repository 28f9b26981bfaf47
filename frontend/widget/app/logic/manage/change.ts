import type { BookingView, RescheduleQuote, SlotView } from '../../../../../core/contract/views.ts';
import { type Counts, countsOf, guestsIn, partyOf } from '../choose/party.ts';
import type { MessageKey } from '../messages.ts';

/** The guest's wish: another slot, another party. */
export interface Wanted {
  /** Null: the time stays. */
  readonly slot: SlotView | null;
  readonly counts: Counts;
}

type Booked = Pick<BookingView, 'state' | 'sessionId' | 'party'>;

/**
 * The change as the API takes it; null where nothing changes. A booking that has lost its places can have the
 * same ones again, should they be free.
 */
export function changeOf(booking: Booked, { slot, counts }: Wanted) {
  const booked = countsOf(booking.party);
  const units = [...Object.keys(booked), ...Object.keys(counts)];
  const sameParty = units.every((unit) => (booked[unit] ?? 0) === (counts[unit] ?? 0));
  const sessionId = slot?.sessionId ?? booking.sessionId;
  const lost = booking.state === 'expired' && slot !== null;
  if (sameParty && sessionId === booking.sessionId && !lost) return null;
  return { sessionId, ...(sameParty ? {} : { party: partyOf(counts) }) };
}

/** How many places a slot has for a party that does not fit into it; null where it fits. */
export function placesShort({ slot, counts }: Wanted): number | null {
  return slot && slot.seatsLeft < guestsIn(counts) ? slot.seatsLeft : null;
}

/** What a guest gives up by a change: what they could not do here any more. Null where they give up nothing. */
export function finality({
  cancel,
  reschedule,
}: Pick<RescheduleQuote, 'cancel' | 'reschedule'>): MessageKey | null {
  if (cancel) return reschedule ? null : 'changeNoMove';
  return reschedule ? 'changeNoCancel' : 'changeFinal';
}
