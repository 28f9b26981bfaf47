import type { ActivityView, SlotView } from '../../../../../core/contract/views.ts';
import { type Counts, partyOf } from '../choose/party.ts';

/** What a party wants of a session. */
export interface Order {
  readonly counts: Counts;
  /** The whole of a shared session. */
  readonly buyOut: boolean;
  /** Add-ons by id: `{ photo: 2 }`. */
  readonly addOns: Counts;
}

/** An order as the API takes it: units and add-ons with a count of zero are left out. */
export function orderOf({ counts, buyOut, addOns }: Order) {
  const chosen = Object.entries(addOns)
    .filter(([, quantity]) => quantity > 0)
    .map(([addOnId, quantity]) => ({ addOnId, quantity }));
  return {
    party: partyOf(counts),
    ...(buyOut ? { buyOut: true as const } : {}),
    ...(chosen.length > 0 ? { addOns: chosen } : {}),
  };
}

/** Whether a party can have a session to itself: the activity offers it, and no place is taken yet. */
export function mayBuyOut(
  { eventType, capacity }: ActivityView,
  { priceList, seatsLeft }: SlotView,
): boolean {
  return eventType === 'public' && priceList.buyOutPrice !== undefined && seatsLeft >= capacity;
}
