import type { CurrentPrice } from '../../../../../core/contract/problems.ts';
import type { Format } from '../../../../../core/words/format.ts';
import type { PortalWords } from '../../../frame/words.ts';
import type { AgendaBooking } from '../agenda/find-booking.ts';

/** What a move would change in a booking's price, in sentences. */
export function priceChangeText(
  booking: AgendaBooking,
  current: CurrentPrice,
  format: Pick<Format, 'money'>,
  t: PortalWords['t'],
): string {
  const { total } = booking.quote;
  const next = current.quote?.total ?? total;
  const prices = { before: format.money(total), after: format.money(next) };
  const change = t(next > total ? 'board.costsMore' : next < total ? 'board.costsLess' : 'board.costsSame', {
    ...prices,
    amount: format.money(Math.abs(next - total)),
  });
  const refund = current.refund ?? 0;
  const balance = current.balance ?? 0;
  return [
    change,
    ...(refund > 0 ? [t('board.moveRefund', { amount: format.money(refund) })] : []),
    ...(balance > 0 ? [t('board.moveBalance', { amount: format.money(balance) })] : []),
  ].join(' ');
}
