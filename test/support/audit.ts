import { ScanCommand, type ScanCommandInput, type ScanCommandOutput } from '@aws-sdk/lib-dynamodb';
import { expect } from '@jest/globals';
import { readBooks } from '../../bin/audit/read-books.ts';
import type { Booking } from '../../core/contract/model/booking.ts';
import { auditBooks } from '../../core/domain/audit/audit-books.ts';
import type { Table } from '../../lambdas/data/table.ts';
import type { World } from './world.ts';

/** An item as it lies in the table, whatever it is. */
export type Item = NonNullable<ScanCommandOutput['Items']>[number];

/** A payment as the Stripe stand-in has it, in minor units; gone is what was given back or taken back. */
interface Payment {
  readonly id: string;
  readonly captured: number;
  readonly gone: number;
}

/**
 * What must hold at any time, over the whole table: every counter is what the ledgers add up to, and Stripe has
 * exactly the money that the ledgers say it has.
 */
export async function audit(world: Pick<World, 'table' | 'info' | 'now'>): Promise<void> {
  await auditSeats(world.table, (await world.now()).toISOString());
  const { bookings } = await readBooks(world.table);
  expect(moneyThatDiffers(bookings, await paymentsOf(world.info.stripe))).toEqual([]);
}

/** Only the table by itself: for tests without a payment provider. Without a time of its own, nothing is over yet. */
export async function auditSeats(table: Table, now = '2000-01-01T00:00:00.000Z'): Promise<void> {
  expect(auditBooks(await readBooks(table), now)).toEqual([]);
}

/** Every item of the table whose partition names this, in the order of their keys; all items unless told. */
export async function everything({ client, name }: Table, named?: string): Promise<Item[]> {
  // The engine looks for them: reading what the demo has of everybody else's takes a second each time.
  const only = named && {
    FilterExpression: 'contains(PK, :named)',
    ExpressionAttributeValues: { ':named': named },
  };
  const items: Item[] = [];
  let start: ScanCommandInput['ExclusiveStartKey'];
  do {
    const page = await client.send(
      new ScanCommand({ TableName: name, ConsistentRead: true, ExclusiveStartKey: start, ...only }),
    );
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start);
  return items.sort((a, b) => `${a.PK} ${a.SK}`.localeCompare(`${b.PK} ${b.SK}`));
}

/** Once everything has settled: what Stripe keeps of each payment is what the ledger says, no more and no less. */
export function moneyThatDiffers(bookings: readonly Booking[], payments: readonly Payment[]) {
  const entries = bookings.flatMap((booking) => booking.ledger);
  const known = new Map(
    entries.flatMap((entry) =>
      entry.kind === 'payment' && entry.method === 'stripe' ? [[entry.id, entry.amount] as const] : [],
    ),
  );
  const refunded = (id: string) =>
    entries.reduce((sum, each) => {
      return each.kind === 'refund' && each.of === id && each.method === 'stripe' ? sum + each.amount : sum;
    }, 0);
  const inStripe = new Map(payments.map((payment) => [payment.id, payment]));
  return [
    ...payments
      .filter(({ id, captured, gone }) => captured !== known.get(id) || gone !== refunded(id))
      .map((payment) => ({
        ...payment,
        inLedger: known.get(payment.id),
        refundedInLedger: refunded(payment.id),
      })),
    ...[...known.keys()].filter((id) => !inStripe.has(id)),
  ];
}

export async function paymentsOf(stripe: string | null): Promise<Payment[]> {
  const state = await (await fetch(`${stripe}/__control/state`)).json();
  const refunds = Object.values<{ payment: string; amount: number }>(state.refunds);
  return Object.values<{ id: string; amount: number; status: string; metadata: Record<string, string> }>(
    state.payments,
  )
    .filter(({ status, metadata }) => status === 'succeeded' && metadata.bookingId)
    .map(({ id, amount }) => ({
      id,
      captured: amount,
      gone: refunds.filter(({ payment }) => payment === id).reduce((sum, each) => sum + each.amount, 0),
    }));
}
