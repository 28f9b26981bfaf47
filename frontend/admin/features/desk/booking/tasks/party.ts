import type { Party } from '../../../../../../core/contract/model/price.ts';

export function quantityOf(party: Party, unitId: string): number {
  return party.find((each) => each.unitId === unitId)?.quantity ?? 0;
}

/** The party with another number of guests of one ticket; tickets without guests are left out. */
export function withQuantity(party: Party, unitId: string, quantity: number): Party {
  const others = party.some((each) => each.unitId === unitId)
    ? party.map((each) => (each.unitId === unitId ? { unitId, quantity } : each))
    : [...party, { unitId, quantity }];
  return others.filter((each) => each.quantity > 0);
}

export function isSameParty(a: Party, b: Party): boolean {
  const ids = new Set([...a, ...b].map(({ unitId }) => unitId));
  return [...ids].every((id) => quantityOf(a, id) === quantityOf(b, id));
}
