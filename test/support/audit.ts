import { ScanCommand, type ScanCommandInput, type ScanCommandOutput } from '@aws-sdk/lib-dynamodb';
import { expect } from '@jest/globals';
import { type Booking, booking } from '../../core/contract/model/booking.ts';
import { holdsSeats } from '../../core/domain/booking/states.ts';
import type { Table } from '../../lambdas/data/table.ts';
import type { World } from './world.ts';

/** An item as it lies in the table, whatever it is. */
export type Item = NonNullable<ScanCommandOutput['Items']>[number];

/** A payment as the Stripe stand-in has it: what of the money is still with us, in minor units. */
interface Payment {
  readonly id: string;
  readonly captured: number;
  readonly refunded: number;
}

/**
 * What must hold at any time, over the whole table: seats add up and are never below none; whoever has a
 * confirmed place has paid for it, once; money without a place has gone back.
 */
export async function audit({ table, info }: Pick<World, 'table' | 'info'>): Promise<void> {
  const items = await everything(table);
  const bookings = items.filter(({ entity }) => entity === 'BOOKING').map((item) => booking.parse(item));
  expect(seatsThatDoNotAddUp(items, bookings)).toEqual([]);
  expect(moneyWithoutPlace(bookings, await paymentsOf(info.stripe))).toEqual([]);
}

/** Only that seats add up: for tests without a payment provider. */
export async function auditSeats(table: Table): Promise<void> {
  const items = await everything(table);
  const bookings = items.filter(({ entity }) => entity === 'BOOKING').map((item) => booking.parse(item));
  expect(seatsThatDoNotAddUp(items, bookings)).toEqual([]);
}

/** Every item of the table, in the order of their keys. */
export async function everything({ client, name }: Table): Promise<Item[]> {
  const items: Item[] = [];
  let start: ScanCommandInput['ExclusiveStartKey'];
  do {
    const page = await client.send(
      new ScanCommand({ TableName: name, ConsistentRead: true, ExclusiveStartKey: start }),
    );
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start);
  return items.sort((a, b) => `${a.PK} ${a.SK}`.localeCompare(`${b.PK} ${b.SK}`));
}

/** Read bare: a repository would refuse what this is to find. */
function seatsThatDoNotAddUp(items: readonly Item[], bookings: readonly Booking[]) {
  const taken = Map.groupBy(
    bookings.filter(({ state }) => holdsSeats(state)),
    ({ sessionId }) => sessionId,
  );
  return items
    .filter(({ entity }) => entity === 'SESSION')
    .map(({ id, capacityTotal, capacityRemaining }) => ({
      id,
      capacityTotal,
      capacityRemaining,
      taken: (taken.get(id) ?? []).reduce((sum, { seats }) => sum + seats, 0),
    }))
    .filter(
      ({ capacityTotal, capacityRemaining, taken }) =>
        capacityRemaining < 0 || capacityTotal - capacityRemaining !== taken,
    );
}

function moneyWithoutPlace(bookings: readonly Booking[], payments: readonly Payment[]) {
  const paidFor = new Map(
    bookings
      .filter(
        ({ confirmedAt, state, stripePaymentIntentId }) =>
          confirmedAt && holdsSeats(state) && stripePaymentIntentId,
      )
      .map((each) => [each.stripePaymentIntentId, each]),
  );
  const kept = payments.filter(({ captured, refunded }) => captured > refunded);
  const unearned = kept.filter(({ id, captured }) => paidFor.get(id)?.quote.dueNow !== captured);
  const known = new Set(kept.map(({ id }) => id));
  const unpaid = [...paidFor].filter(([id]) => !known.has(id ?? '')).map(([, { id }]) => id);
  return [...unearned, ...unpaid];
}

async function paymentsOf(stripe: string | null): Promise<Payment[]> {
  const state = await (await fetch(`${stripe}/__control/state`)).json();
  const refunds = Object.values<{ payment: string; amount: number }>(state.refunds);
  return Object.values<{ id: string; amount: number; status: string }>(state.payments)
    .filter(({ status }) => status === 'succeeded')
    .map(({ id, amount }) => ({
      id,
      captured: amount,
      refunded: refunds.filter(({ payment }) => payment === id).reduce((sum, each) => sum + each.amount, 0),
    }));
}
