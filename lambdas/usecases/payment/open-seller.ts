import type { Booking } from '../../../core/contract/model/booking.ts';
import { Problem } from '../../../core/domain/problem.ts';
import type { Table } from '../../data/table.ts';
import { sellerOf } from '../booking/seller-of.ts';
import type { Seller } from '../pricing/quote-sale.ts';

/**
 * Nobody pays an organization that is suspended, not even for seats held before.
 * @throws Problem('payment-unavailable')
 */
export async function openSeller(table: Table, booking: Booking): Promise<Seller> {
  const seller = await sellerOf(table, booking);
  if (seller.organization.status === 'active') return seller;
  throw new Problem('payment-unavailable', 'payments-off');
}
