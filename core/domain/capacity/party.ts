import type { Activity } from '../../contract/model/catalogue/activity.ts';
import type { Party, PriceList, UnitType } from '../../contract/model/price.ts';
import { type FieldProblem, fieldProblem, Problem, say } from '../problem.ts';

type Bounds = Pick<Activity, 'minPlayers' | 'maxPlayers' | 'capacity'>;

/** People who come, all units counted. */
export function partySize(party: Party): number {
  return party.reduce((sum, { quantity }) => sum + quantity, 0);
}

export interface PartyTerms {
  /** The party has the session to itself: only its seats limit how many come. Children still do not come alone. */
  readonly buyOut?: true | undefined;
  /** Staff let the party in whatever bounds the activity and its units have; seats they cannot add. */
  readonly override?: boolean | undefined;
}

/** Refuses a party that the activity does not take: Problem `party-size`, with every field that is wrong. */
export function checkParty(
  activity: Bounds,
  priceList: PriceList,
  party: Party,
  { buyOut, override = false }: PartyTerms = {},
): void {
  const { capacity } = activity;
  const bounds = buyOut || override ? { minPlayers: 1, maxPlayers: capacity, capacity } : activity;
  const units = override ? [] : priceList.units.map((unit) => (buyOut ? withoutMost(unit) : unit));
  const errors = [
    ...entryProblems(priceList, party),
    ...units.flatMap((unit) => unitProblems(unit, party)),
    ...sizeProblems(bounds, partySize(party)),
  ];
  const [first] = errors;
  if (first) throw new Problem('party-size', first.detail, errors);
}

function entryProblems(priceList: PriceList, party: Party): FieldProblem[] {
  return party.flatMap(({ unitId }, index) => {
    const field = `party.${index}.unitId`;
    if (!priceList.units.some((unit) => unit.id === unitId))
      return [fieldProblem(field, say('no-ticket', { ticket: unitId }))];
    const repeated = party.findIndex((entry) => entry.unitId === unitId) < index;
    return repeated ? [fieldProblem(field, say('listed-twice', { name: unitId }))] : [];
  });
}

function withoutMost({ max: _most, ...unit }: UnitType): UnitType {
  return unit;
}

/** A unit's least number holds for every party: one adult at least means that children do not come alone. */
function unitProblems(unit: UnitType, party: Party): FieldProblem[] {
  const index = party.findIndex((entry) => entry.unitId === unit.id);
  const quantity = party[index]?.quantity ?? 0;
  const field = index < 0 ? 'party' : `party.${index}.quantity`;
  const { min = 0, max = Number.POSITIVE_INFINITY } = unit;
  if (quantity < min) return [fieldProblem(field, say('too-few-tickets', { ticket: unit.name, least: min }))];
  return quantity > max
    ? [fieldProblem(field, say('too-many-tickets', { ticket: unit.name, most: max }))]
    : [];
}

function sizeProblems(activity: Bounds, size: number): FieldProblem[] {
  const least = Math.max(1, activity.minPlayers);
  const most = Math.min(activity.maxPlayers, activity.capacity);
  if (size < least) return [fieldProblem('party', say('party-too-small', { count: least }))];
  return size > most ? [fieldProblem('party', say('party-too-large', { count: most }))] : [];
}
