import type { Currency, MinorUnits } from '../../contract/model/money.ts';
import type { Party, PriceList, Quote, QuoteLine, UnitType } from '../../contract/model/price.ts';
import { partySize } from '../capacity/party.ts';
import { sum } from '../money/money.ts';
import { Problem } from '../problem.ts';

/** The price of a party, itemised in the order of the price list. Check the party first: `checkParty`. */
export function quoteOf(priceList: PriceList, party: Party, currency: Currency): Quote {
  const unknown = party.find(({ unitId }) => !priceList.units.some((unit) => unit.id === unitId));
  if (unknown) throw new Problem('party-size', `There is no ticket called "${unknown.unitId}".`);
  const lines = priceList.units.flatMap((unit) => unitLine(priceList, unit, party));
  const subtotal = sum(lines.map((line) => line.amount));
  return { currency, lines, subtotal, total: subtotal, dueNow: subtotal };
}

function unitLine(priceList: PriceList, unit: UnitType, party: Party): QuoteLine[] {
  const quantity = sum(party.filter(({ unitId }) => unitId === unit.id).map((entry) => entry.quantity));
  if (quantity === 0) return [];
  const unitAmount = priceOfUnit(priceList, unit, partySize(party));
  const amount = unitAmount * quantity;
  return [{ kind: 'unit', id: unit.id, label: unit.name, quantity, unitAmount, amount }];
}

/** The tier that the whole party reaches decides what each guest of the unit pays. */
function priceOfUnit(priceList: PriceList, unit: UnitType, size: number): MinorUnits {
  const reached = priceList.groupTiers
    .filter((tier) => tier.unitId === unit.id && tier.fromPlayers <= size)
    .sort((a, b) => b.fromPlayers - a.fromPlayers)
    .at(0);
  return reached?.price ?? unit.price;
}
