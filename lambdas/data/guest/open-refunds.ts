import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import type { OrganizationId } from '../../../core/contract/model/ids.ts';
import type { GiftCard } from '../../../core/contract/model/money/gift-card.ts';
import { type OpenRefund, openRefund } from '../../../core/contract/model/money/open-refund.ts';
import { openRefundsOfBooking, openRefundsOfCard } from '../../../core/domain/refunds/open-refunds.ts';
import { accessPatterns } from '../access-patterns.ts';
import { keys, openRefundsOf } from '../keys.ts';
import { getItem, queryItems, type Table } from '../table.ts';
import type { Write } from '../transaction.ts';

/** The refunds of an organization that are not finished: each is written with the booking or card it belongs to. */
export const openRefunds = (table: Table) => ({
  get: (org: OrganizationId, refundId: string) => getItem(table, keys.openRefund(org, refundId), openRefund),

  list: (org: OrganizationId) =>
    queryItems(
      table,
      accessPatterns.openRefundsOfOrganization,
      { partition: openRefundsOf(org) },
      openRefund,
      { consistent: true },
    ),
});

/** The writes that a change of a booking makes to the list of open refunds; none for most changes. */
export function bookingRefundWrites(before: Booking | null, after: Booking): Write[] {
  return listWrites(before ? openRefundsOfBooking(before) : [], openRefundsOfBooking(after));
}

/** The same for a change of a gift card. */
export function cardRefundWrites(before: GiftCard, after: GiftCard): Write[] {
  return listWrites(openRefundsOfCard(before), openRefundsOfCard(after));
}

function listWrites(before: readonly OpenRefund[], after: readonly OpenRefund[]): Write[] {
  const isIn = (all: readonly OpenRefund[], one: OpenRefund) =>
    all.some((other) => JSON.stringify(other) === JSON.stringify(one));
  const stay = new Set(after.map(({ refundId }) => refundId));
  return [
    ...after.filter((one) => !isIn(before, one)).map((one) => ({ put: itemOf(one), only: [] })),
    ...before.filter(({ refundId }) => !stay.has(refundId)).map((one) => ({ delete: keyOf(one), only: [] })),
  ];
}

const itemOf = (value: OpenRefund) => ({ ...keyOf(value), entity: 'OPEN_REFUND', ...value });

const keyOf = ({ organizationId, refundId }: OpenRefund) => keys.openRefund(organizationId, refundId);
