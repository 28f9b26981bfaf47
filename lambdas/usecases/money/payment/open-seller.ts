import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import type { Table } from '../../../data/table.ts';
import type { Seller } from '../../guest/availability/quote-sale.ts';
import { sellerOf } from '../../guest/booking/seller-of.ts';

/**
 * A suspended organization takes no payments, not even for seats held before.
 * @throws Problem('payment-unavailable')
 */
export async function openSeller(table: Table, booking: Booking): Promise<Seller> {
  const seller = await sellerOf(table, booking);
  if (seller.organization.status === 'active') return seller;
  throw new Problem('payment-unavailable', 'payments-off');
}
