import * as z from 'zod';
import { bookingId, giftCardId, type OrganizationId } from '../../../../core/contract/model/ids.ts';
import { listedDispute } from '../../../../core/contract/model/money/listed-dispute.ts';
import { taking } from '../../../../core/contract/model/money/taking.ts';
import type { MoneyRow } from '../../../../core/contract/schemas/desk/money-lists.ts';
import { rowOfBooking, rowOfCard } from '../../../../core/domain/money/money-rows.ts';
import { bookings } from '../../../data/guest/bookings.ts';
import { giftCards } from '../../../data/money/gift-cards.ts';
import type { Table } from '../../../data/table.ts';

const key = { PK: z.string(), SK: z.string() };
const [ofBooking, ofGiftCard] = taking.options;

/** An entry of a list of money as it lies in the table. */
export const listedMoney = z.union([
  ofBooking.extend(key),
  ofGiftCard.extend(key),
  listedDispute
    .extend({ ...key, entity: z.literal('DISPUTE') })
    .transform((item) => ({ ...item, kind: 'dispute' as const })),
]);

export type Listed = z.output<typeof listedMoney>;

const named = z.object({ bookingId: bookingId.optional(), giftCardId: giftCardId.optional() });

/** The rows of entries, by entry: each with its booking or gift card as it is now. What is gone is left out. */
export async function readRows(
  table: Table,
  org: OrganizationId,
  items: readonly Listed[],
): Promise<ReadonlyMap<Listed, MoneyRow>> {
  const subjects = items.map((item) => ({ item, ...named.parse(item) }));
  const [ofBookings, ofCards] = await Promise.all([
    bookings(table).getMany(org, [...new Set(subjects.flatMap((each) => each.bookingId ?? []))]),
    giftCards(table).getMany(org, [...new Set(subjects.flatMap((each) => each.giftCardId ?? []))]),
  ]);
  const bookingOf = new Map<string, (typeof ofBookings)[number]>(ofBookings.map((each) => [each.id, each]));
  const cardOf = new Map<string, (typeof ofCards)[number]>(ofCards.map((each) => [each.id, each]));
  const rows = new Map<Listed, MoneyRow>();
  for (const { item, ...subject } of subjects) {
    const booking = bookingOf.get(subject.bookingId ?? '');
    const card = cardOf.get(subject.giftCardId ?? '');
    const row = (booking && rowOfBooking(item, booking)) ?? (card && rowOfCard(item, card));
    if (row) rows.set(item, row);
  }
  return rows;
}
