import type { Activity } from '../../contract/model/catalogue/activity.ts';
import type { Organization } from '../../contract/model/platform/organization.ts';
import type { Venue } from '../../contract/model/venue/venue.ts';
import { checkResources } from '../capacity/check-resources.ts';
import { amountProblems } from '../money/amount-problems.ts';
import { sum } from '../money/money.ts';
import { type FieldProblem, fieldProblem, say } from '../problem.ts';
import { validateSchedule } from '../schedule/validation.ts';
import { findRepeated } from './repeated.ts';

/** What is wrong with what an activity offers, at this venue of this organization; nothing, when it can be sold. */
export function salesProblems(
  activity: Activity,
  venue: Pick<Venue, 'resources'>,
  organization: Pick<Organization, 'bookingWindow' | 'currency'>,
): FieldProblem[] {
  return [
    ...boundProblems(activity),
    ...ticketProblems(activity),
    ...unitProblems(activity),
    ...tierProblems(activity),
    ...priceProblems(activity, organization),
    ...findRepeated(
      'priceList.peakRules',
      activity.priceList.peakRules.map(({ id }) => id),
    ),
    ...findRepeated(
      'addOns',
      activity.addOns.map(({ id }) => id),
    ),
    ...findRepeated(
      'cancellation.tiers',
      activity.cancellation.tiers.map(({ minutesBefore }) => minutesBefore),
    ),
    ...validateSchedule(activity, organization),
    ...checkResources(activity, venue),
  ];
}

function boundProblems({ minPlayers, maxPlayers, capacity }: Activity): FieldProblem[] {
  if (maxPlayers < minPlayers) {
    return [fieldProblem('maxPlayers', say('max-below-min-party', { least: minPlayers }))];
  }
  if (capacity >= minPlayers) return [];
  return [fieldProblem('capacity', say('party-over-capacity', { least: minPlayers }))];
}

/** Only a draft may be without tickets; and of the tickets there are, some party must be able to come. */
function ticketProblems(activity: Activity): FieldProblem[] {
  const { status, priceList } = activity;
  const field = 'priceList.units';
  if (priceList.units.length === 0) {
    return status === 'published' ? [fieldProblem(field, 'add-ticket')] : [];
  }
  const { least, most } = partySizes(activity);
  if (least <= most || boundProblems(activity).length > 0) return [];
  const detail = say('tickets-over-party', { least, most });
  return [fieldProblem(field, detail)];
}

/** How small and how large a party can be, by what the activity and each of its tickets ask for. */
function partySizes({ minPlayers, maxPlayers, capacity, priceList: { units } }: Activity) {
  const fewest = sum(units.map(({ min = 0 }) => min));
  const largest = sum(units.map(({ max = Number.POSITIVE_INFINITY }) => max));
  return {
    least: Math.max(1, minPlayers, fewest),
    most: Math.min(maxPlayers, capacity, largest),
  };
}

function unitProblems({ priceList: { units } }: Activity): FieldProblem[] {
  const bounds = units.flatMap(({ min = 0, max = min, minAge = 0, maxAge = minAge }, index) => [
    ...(max < min
      ? [fieldProblem(`priceList.units.${index}.max`, say('max-below-min', { least: min }))]
      : []),
    ...(maxAge < minAge
      ? [fieldProblem(`priceList.units.${index}.maxAge`, say('max-age-below-min', { least: minAge }))]
      : []),
  ]);
  return [
    ...findRepeated(
      'priceList.units',
      units.map(({ id }) => id),
    ),
    ...bounds,
  ];
}

/** A tier is of a unit that there is, and two of one unit begin at different sizes. */
function tierProblems({ priceList: { units, groupTiers } }: Activity): FieldProblem[] {
  const unknown = groupTiers.flatMap(({ unitId }, index) =>
    units.some(({ id }) => id === unitId)
      ? []
      : [fieldProblem(`priceList.groupTiers.${index}.unitId`, say('no-ticket', { ticket: unitId }))],
  );
  const steps = groupTiers.map(({ unitId, fromPlayers }) => `${unitId} from ${fromPlayers}`);
  return [...unknown, ...findRepeated('priceList.groupTiers', steps)];
}

function priceProblems(
  { priceList, addOns }: Activity,
  { currency }: Pick<Organization, 'currency'>,
): FieldProblem[] {
  const { units, groupTiers, buyOutPrice, peakRules } = priceList;
  const pricesIn = (list: string, priced: readonly { readonly price: number }[]) =>
    priced.map(({ price }, index) => [`${list}.${index}.price`, price] as const);
  const changes = peakRules.map(
    ({ change }, index) =>
      [`priceList.peakRules.${index}.change.amount`, change.kind === 'amount' ? change.amount : 0] as const,
  );
  return amountProblems(
    [
      ...pricesIn('priceList.units', units),
      ...pricesIn('priceList.groupTiers', groupTiers),
      ...pricesIn('addOns', addOns),
      ['priceList.buyOutPrice', buyOutPrice],
      ...changes,
    ],
    currency,
  );
}
