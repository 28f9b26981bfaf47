import { ScanCommand, type ScanCommandInput, type ScanCommandOutput } from '@aws-sdk/lib-dynamodb';
import { expect } from '@jest/globals';
import { readBooks } from '../../bin/audit/read-books.ts';
import type { Booking } from '../../core/contract/model/guest/booking.ts';
import type { GiftCard } from '../../core/contract/model/money/gift-card.ts';
import { auditBooks } from '../../core/domain/audit/audit-books.ts';
import { type Books, emptyBooks } from '../../core/domain/audit/books.ts';
import { paymentsOf, refundsOf } from '../../core/domain/booking/payments/ledger.ts';
import { sum } from '../../core/domain/money/money.ts';
import { giftCardRefundId } from '../../core/domain/refunds/open-refunds.ts';
import { progressOf } from '../../core/domain/refunds/progress.ts';
import type { Table } from '../../lambdas/data/table.ts';
import type { World } from './world.ts';

/** An item as stored, of any kind. */
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
  const payments = await paymentsAtStripe(world.info.stripe);
  expect(moneyThatDiffers({ bookings, giftCards: [] }, payments)).toEqual([]);
}

/** Only the table by itself, without entries of bookings: for tests without a payment provider or a stream. Without a time of its own, nothing is over yet. */
export async function auditSeats(table: Table, now = '2000-01-01T00:00:00.000Z'): Promise<void> {
  const books = { ...(await readBooks(table)), unlisted: emptyBooks.unlisted };
  expect(auditBooks(books, now)).toEqual([]);
}

/** Every item of the table whose partition names this, in the order of their keys; all items unless told. */
export async function everything({ client, name }: Table, named?: string): Promise<Item[]> {
  // A filter, because reading all items of the demo takes a second each time.
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

/** Money that the table says a payment at Stripe brought, and what of it Stripe gave back for us. Minor units. */
interface Expected {
  readonly captured: number;
  readonly gone: number;
}

/**
 * Once the host is idle: what Stripe keeps of each payment, for a booking or a gift card, is what the table
 * says, no more and no less. A refund that failed, or that staff paid in another way, is not at Stripe.
 */
export function moneyThatDiffers(
  { bookings, giftCards }: Pick<Books, 'bookings' | 'giftCards'>,
  payments: readonly Payment[],
) {
  const expected = new Map<string, Expected>();
  // A payment for a group is in the ledgers of several bookings.
  for (const [id, { captured, gone }] of [
    ...bookings.flatMap(paymentsOfBooking),
    ...giftCards.flatMap(paymentsOfCard),
  ]) {
    const before = expected.get(id) ?? { captured: 0, gone: 0 };
    expected.set(id, { captured: before.captured + captured, gone: before.gone + gone });
  }
  const inStripe = new Set(payments.map(({ id }) => id));
  return [
    ...payments.flatMap((payment) => {
      const table = expected.get(payment.id);
      const isSame = table?.captured === payment.captured && table.gone === payment.gone;
      return isSame ? [] : [{ ...payment, table }];
    }),
    ...[...expected.keys()].filter((id) => !inStripe.has(id)),
  ];
}

const isAtStripe = (status: string) => status === 'made' || status === 'pending';

function paymentsOfBooking(booking: Booking): [string, Expected][] {
  const refunds = refundsOf(booking).filter(
    ({ id, at, method }) =>
      method === 'stripe' && isAtStripe(progressOf(booking.refundProgress, id, at).status),
  );
  return paymentsOf(booking)
    .filter(({ method }) => method === 'stripe')
    .map(({ id, amount }) => [
      id,
      { captured: amount, gone: sum(refunds.filter(({ of }) => of === id).map((each) => each.amount)) },
    ]);
}

/** A payment that does not match the order of the gift card is refunded in full. Only Stripe knows its amount. */
function paymentsOfCard(card: GiftCard): [string, Expected][] {
  const { stripePaymentIntentId: own, initialAmount, takenBack = 0, shortfall = 0, status } = card;
  if (!own) return [];
  const progress = progressOf(card.refundProgress, giftCardRefundId(own), card.createdAt);
  const isReturned = card.paymentsReturned?.includes(own) && isAtStripe(progress.status);
  const byHand = status === 'void' ? 0 : takenBack + shortfall;
  return [[own, { captured: initialAmount, gone: isReturned ? initialAmount : byHand }]];
}

/** What the Stripe stand-in has of payments for bookings and gift cards. */
export async function paymentsAtStripe(stripe: string | null): Promise<Payment[]> {
  return paymentsIn(await (await fetch(`${stripe}/__control/state`)).json());
}

interface StripeState {
  readonly payments: Record<
    string,
    { id: string; amount: number; status: string; metadata: Record<string, string> }
  >;
  readonly refunds: Record<string, { payment: string | null; amount: number; status: string }>;
}

/** The same in a state of the stand-in. */
export function paymentsIn(state: StripeState): Payment[] {
  const alive = Object.values(state.refunds).filter(
    ({ status }) => status !== 'failed' && status !== 'canceled',
  );
  return Object.values(state.payments)
    .filter(({ status, metadata }) => status === 'succeeded' && (metadata.bookingId ?? metadata.groupId))
    .map(({ id, amount }) => ({
      id,
      captured: amount,
      gone: sum(alive.filter(({ payment }) => payment === id).map((each) => each.amount)),
    }));
}
