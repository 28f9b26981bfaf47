import type { MinorUnits } from '../../contract/model/money.ts';
import type {
  AddOn,
  ChosenAddOns,
  Party,
  PriceList,
  QuoteLine,
  UnitType,
} from '../../contract/model/price.ts';
import { partySize } from '../capacity/party.ts';
import { sum } from '../money/money.ts';
import { type FieldProblem, fieldProblem, Problem, say } from '../problem.ts';

/** What a party buys of a session. */
export interface SaleOrder {
  readonly party: Party;
  /** The whole of a public session. */
  readonly buyOut?: true | undefined;
  readonly addOns?: ChosenAddOns | undefined;
}

/**
 * What is sold, line by line, in the order of the price list and then of the add-ons. Check the party first:
 * `checkParty`.
 * @throws Problem('party-size') for a unit that is not sold; Problem('invalid-input') for a buy-out that is not
 * offered, and for add-ons that are unknown, listed twice or too many
 */
export function saleLines(priceList: PriceList, addOns: readonly AddOn[], order: SaleOrder): QuoteLine[] {
  const { party, buyOut, addOns: chosen = [] } = order;
  const unknown = party.find(({ unitId }) => !priceList.units.some((unit) => unit.id === unitId));
  if (unknown) throw new Problem('party-size', say('no-ticket', { ticket: unknown.unitId }));
  checkAddOns(addOns, chosen);
  return [
    ...(buyOut
      ? [buyOutLine(priceList)]
      : priceList.units.flatMap((unit) => unitLine(priceList, unit, party))),
    ...addOns.flatMap((addOn) => addOnLine(addOn, chosen)),
  ];
}

/** Lines of what is sold: a booking keeps them when its price is computed again. */
export function isSale({ kind }: QuoteLine): boolean {
  return kind === 'unit' || kind === 'buy-out' || kind === 'add-on';
}

function unitLine(priceList: PriceList, unit: UnitType, party: Party): QuoteLine[] {
  const quantity = sum(party.filter(({ unitId }) => unitId === unit.id).map((entry) => entry.quantity));
  if (quantity === 0) return [];
  const unitAmount = priceOfUnit(priceList, unit, partySize(party));
  const amount = unitAmount * quantity;
  return [{ kind: 'unit', id: unit.id, label: unit.name, quantity, unitAmount, amount }];
}

/** The tier that the whole party reaches sets the price of each guest of the unit. */
function priceOfUnit(priceList: PriceList, unit: UnitType, size: number): MinorUnits {
  const reached = priceList.groupTiers
    .filter((tier) => tier.unitId === unit.id && tier.fromPlayers <= size)
    .sort((a, b) => b.fromPlayers - a.fromPlayers)
    .at(0);
  return reached?.price ?? unit.price;
}

function buyOutLine({ buyOutPrice }: PriceList): QuoteLine {
  if (buyOutPrice === undefined) {
    const detail = 'no-buy-out';
    throw new Problem('invalid-input', detail, [fieldProblem('buyOut', detail)]);
  }
  const price = { quantity: 1, unitAmount: buyOutPrice, amount: buyOutPrice };
  return { kind: 'buy-out', id: 'buy-out', label: 'Whole session', ...price };
}

function addOnLine({ id, name, price }: AddOn, chosen: ChosenAddOns): QuoteLine[] {
  const quantity = chosen.find(({ addOnId }) => addOnId === id)?.quantity ?? 0;
  if (quantity === 0) return [];
  return [{ kind: 'add-on', id, label: name, quantity, unitAmount: price, amount: price * quantity }];
}

function checkAddOns(addOns: readonly AddOn[], chosen: ChosenAddOns): void {
  const errors = chosen.flatMap(({ addOnId, quantity }, index): FieldProblem[] => {
    const field = `addOns.${index}.addOnId`;
    const addOn = addOns.find(({ id }) => id === addOnId);
    if (!addOn) return [fieldProblem(field, say('no-add-on', { addOn: addOnId }))];
    const repeated = chosen.findIndex((entry) => entry.addOnId === addOnId) < index;
    if (repeated) return [fieldProblem(field, say('listed-twice', { name: addOnId }))];
    if (quantity <= addOn.maxQuantity) return [];
    return [
      {
        field: `addOns.${index}.quantity`,
        detail: say('too-many-add-ons', { addOn: addOn.name, most: addOn.maxQuantity }),
      },
    ];
  });
  const [first] = errors;
  if (first) throw new Problem('invalid-input', first.detail, errors);
}
