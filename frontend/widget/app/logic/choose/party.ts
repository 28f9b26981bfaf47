import type { ActivityView, BookingView, SlotView } from '../../../../../core/contract/views.ts';

/** Guests by unit: `{ adult: 2, child: 1 }`. */
export type Counts = Readonly<Record<string, number>>;

export type PartyLimits = Readonly<{ min: number; max: number }>;
type Unit = SlotView['priceList']['units'][number];

export const guestsIn = (counts: Counts): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

export const partyOf = (counts: Counts) =>
  Object.entries(counts).map(([unitId, quantity]) => ({ unitId, quantity }));

export const countsOf = (party: BookingView['party']): Counts =>
  Object.fromEntries(party.map(({ unitId, quantity }) => [unitId, quantity]));

/** The bounds of a party in a session: those of the activity, and at most the seats left. */
export function partyLimits(activity: ActivityView, slot: SlotView): PartyLimits {
  const max =
    activity.eventType === 'private' ? activity.maxPlayers : Math.min(activity.maxPlayers, slot.seatsLeft);
  return { min: Math.min(activity.minPlayers, max), max };
}

/** The least that can be booked: what each unit demands, filled up with the first unit. */
export function smallestParty(units: readonly Unit[], limits: PartyLimits): Counts {
  const counts: Record<string, number> = Object.fromEntries(units.map(({ id, min }) => [id, min ?? 0]));
  for (const unit of units) {
    const missing = limits.min - guestsIn(counts);
    const room = (unit.max ?? limits.max) - (counts[unit.id] ?? 0);
    counts[unit.id] = (counts[unit.id] ?? 0) + Math.max(0, Math.min(missing, room));
  }
  return counts;
}

/** The bounds of a unit's stepper for the present party. */
export function unitLimits(unit: Unit, counts: Counts, limits: PartyLimits): PartyLimits {
  const others = guestsIn(counts) - (counts[unit.id] ?? 0);
  const min = Math.max(unit.min ?? 0, others === 0 ? 1 : 0);
  return { min, max: Math.max(min, Math.min(unit.max ?? limits.max, limits.max - others)) };
}

/** Counts brought back inside the bounds, when the seats left have become fewer. */
export function fitParty(counts: Counts, units: readonly Unit[], limits: PartyLimits): Counts {
  const fits = guestsIn(counts) <= limits.max && units.every(({ id }) => counts[id] !== undefined);
  return fits ? counts : smallestParty(units, limits);
}
