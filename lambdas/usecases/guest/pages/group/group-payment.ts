import type { Booking } from '../../../../../core/contract/model/guest/booking.ts';
import { paths } from '../../../../../core/contract/paths.ts';
import { routeUrl } from '../../../../../core/contract/routing/route-url.ts';
import { awaitsPayment, groupDue, sumOf } from '../../../../../core/domain/booking/payments/group-due.ts';
import { smallestCharge } from '../../../../../core/domain/money/currencies.ts';
import { toInstant } from '../../../../../core/domain/time.ts';
import { type Markup, markup } from '../../../scope/markup.ts';
import { type GroupTexts, groupTerms, type Sold } from './group-visits.ts';

interface Shown {
  readonly token: string;
  readonly texts: GroupTexts;
  readonly now: Date;
}

/** What is left to pay, with the button for it or the reason why there is none. */
export function groupPayment(sold: readonly [Sold, ...Sold[]], { token, texts, now }: Shown): Markup {
  const { t, format } = texts;
  const at = toInstant(now);
  const members = sold.map(({ booking }) => booking);
  const amount = sumOf(groupDue(members, at));
  const status = markup`<p role="status" data-verify="${routeUrl(paths.verifyGroupCheckout, { token })}" data-failed="${t('group.failed')}"></p>`;
  const until = members.find((booking) => awaitsPayment(booking, at))?.expiresAt;
  const isOnItsWay = members.some(({ paymentState }) => paymentState === 'processing');
  if (isOnItsWay) return markup`<p><b>${t('group.processing')}</b></p>${status}`;
  if (amount === 0) return markup`<p><b>${t(restOf(members, at))}</b></p>${status}`;
  // Only of confirmed bookings: a price this small is never asked for in advance.
  if (amount < smallestCharge(sold[0].booking.quote.currency)) {
    return markup`<p><b>${t('group.tooLittle', { amount: format.money(amount) })}</b></p>${status}`;
  }
  return markup`<p>${until ? t('group.until', { time: format.deadline(until) }) : t('group.confirmed')}</p>
${until ? groupTerms(sold, texts) : []}
<p><button type="button" data-url="${routeUrl(paths.startGroupCheckout, { token })}" data-body="${JSON.stringify({ expectedAmount: amount })}">${t('group.pay', { amount: format.money(amount) })}</button></p>
${status}<noscript><p>${t('group.needsScript')}</p></noscript>`;
}

/** What is said where nothing can be paid. */
function restOf(members: readonly Booking[], now: string): 'group.paid' | 'group.ended' {
  const isOver = ({ state, expiresAt = '' }: Booking) =>
    state === 'expired' || state === 'cancelled' || (state === 'pending' && expiresAt <= now);
  return members.every(isOver) ? 'group.ended' : 'group.paid';
}
