import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { Group, GroupPart } from '../../../../core/contract/model/guest/group.ts';
import type { MinorUnits } from '../../../../core/contract/model/money.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import type { CheckoutView } from '../../../../core/contract/views.ts';
import { checkoutDeadlines, mayBeginCheckout } from '../../../../core/domain/booking/deadlines.ts';
import { awaitsPayment, groupDue, sumOf } from '../../../../core/domain/booking/payments/group-due.ts';
import { expiring } from '../../../../core/domain/booking/states.ts';
import { smallestCharge } from '../../../../core/domain/money/currencies.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { type Change, commitGroup } from '../../../data/guest/change-booking.ts';
import { changedGroup, groups } from '../../../data/guest/groups.ts';
import type { Seller } from '../../guest/availability/quote-sale.ts';
import { acceptTerms } from '../../guest/booking/accept-terms.ts';
import { refusalOf } from '../../guest/booking/refusals.ts';
import { groupByLink, type LinkedGroup } from '../../guest/groups/group-by-link.ts';
import { recordingTrouble } from '../billing/note-trouble.ts';
import { applicationFeeOf } from '../payment/application-fee.ts';
import { chargedAccount } from '../payment/charged-account.ts';
import { openSeller } from '../payment/open-seller.ts';
import type { PaymentDeps } from '../payment/payment-deps.ts';
import { inCheckout } from '../payment/start-checkout.ts';
import { closeGroupPage } from './close-group-page.ts';

/** How many payment pages of a group are remembered; all but the latest are closed. */
const pagesKept = 20;

/** A booking with who sells it. */
interface Sold {
  readonly booking: Booking;
  readonly seller: Seller;
}

/**
 * Opens one page at Stripe on which the guest pays for all bookings of a group. The page before is closed first, and
 * what was paid there counts. The seats stay taken until the new page has closed. `expectedAmount`: what the guest was
 * shown, in minor units.
 * @throws Problem('price-changed') when that is another amount now, Problem('hold-expired' | 'wrong-state' |
 * 'payment-unavailable' | 'payments-off' | 'conflict')
 */
export async function startGroupCheckout(
  deps: PaymentDeps,
  token: string,
  { expectedAmount }: { readonly expectedAmount: MinorUnits },
): Promise<CheckoutView> {
  const seen = await groupByLink(deps, token);
  const { organization } = await openSeller(deps.table, seen.members[0]);
  const payments = await deps.payments();
  await closeGroupPage({ ...deps, payments }, organization, seen.group);
  const linked = await groupByLink(deps, token);
  const parts = partsToPay(linked, expectedAmount, deps.clock.now());
  if (parts.length === 0) return { next: 'confirmed' };
  const sold = await Promise.all(
    linked.members
      .filter(({ id }) => parts.some(({ bookingId }) => bookingId === id))
      .map(async (booking) => ({ booking, seller: await openSeller(deps.table, booking) })),
  );
  const asked = await keepSeats(deps, linked.group, sold);
  return openGroupPage(deps, { ...asked, parts, token });
}

/** @throws Problem('price-changed' | 'hold-expired' | 'wrong-state') */
function partsToPay({ members }: LinkedGroup, expectedAmount: MinorUnits, now: Date): GroupPart[] {
  const at = toInstant(now);
  const parts = groupDue(members, at);
  if (parts.length === 0) {
    if (members.every((booking) => isOver(booking, at))) throw timeIsUp();
    return [];
  }
  const amount = sumOf(parts);
  if (amount !== expectedAmount) {
    throw new Problem('price-changed', 'balance-changed', [], { balance: amount });
  }
  if (amount < smallestCharge(members[0].quote.currency)) {
    throw new Problem('wrong-state', 'too-little-for-card');
  }
  const waiting = members.filter((booking) => awaitsPayment(booking, at));
  if (waiting.some((booking) => !mayBeginCheckout(booking, now))) throw timeIsUp();
  return parts;
}

/** Its seats have gone back, or are about to. */
function isOver({ state, expiresAt = '' }: Booking, now: Instant): boolean {
  return state === 'expired' || state === 'cancelled' || (state === 'pending' && expiresAt <= now);
}

interface Asked {
  readonly group: Group;
  readonly sold: readonly Sold[];
}

/** The bookings that wait for the payment are in checkout, all or none; the group is at its next version. */
async function keepSeats(deps: PaymentDeps, before: Group, sold: readonly Sold[]): Promise<Asked> {
  const { table, clock } = deps;
  const now = clock.now();
  const waiting = sold.filter(({ booking }) => expiring.includes(booking.state));
  const changes: Change[] = [];
  // One after the other: most have the same terms, whose text is kept once.
  for (const each of waiting) changes.push(await inPayment(deps, each, now));
  const [first, ...others] = changes;
  if (!first) return { group: before, sold };
  const commit = await commitGroup(table, [first, ...others], { group: changedGroup(before, before) });
  if (!commit.done) {
    if (commit.reason === 'changed') throw justChanged();
    throw refusalOf(commit, first.after.seats, now);
  }
  const written = new Map(commit.bookings.map((booking) => [booking.id, booking]));
  return {
    group: { ...before, version: before.version + 1 },
    sold: sold.map(({ booking, seller }) => ({ booking: written.get(booking.id) ?? booking, seller })),
  };
}

async function inPayment({ table }: PaymentDeps, { booking, seller }: Sold, now: Date): Promise<Change> {
  const { guest, answers, language } = booking;
  if (!guest) throw new Error('A booking that is paid for has a guest.');
  const at = toInstant(now);
  const accepted = await acceptTerms(table, seller, language, at);
  return {
    before: booking,
    after: inCheckout({ ...booking, accepted }, { guest, answers, language }, now),
    now: at,
    transition: { event: 'start-checkout', by: 'guest' },
    // A session that was closed meanwhile is not sold, unless staff sold it so.
    onlyIfOpen: !booking.soldWhileClosed,
  };
}

interface Order extends Asked {
  readonly parts: readonly GroupPart[];
  /** The guest's link: they come back by it. */
  readonly token: string;
}

/** Opens the page, and remembers it with its parts unless the group or one of its bookings changed meanwhile. */
async function openGroupPage(deps: PaymentDeps, { group, sold, parts, token }: Order): Promise<CheckoutView> {
  const [first] = sold;
  if (!first?.booking.guest) throw new Error('A group that is paid for has a guest.');
  const { booking, seller } = first;
  const { pageExpiresAt } = checkoutDeadlines(deps.clock.now());
  const payments = await deps.payments();
  const back = `${deps.siteUrl}/manage/group/${token}`;
  const email = first.booking.guest.email;
  const open = () =>
    payments.startCheckout({
      organizationId: group.organizationId,
      groupId: group.id,
      references: sold.map((each) => each.booking.reference),
      sellerName: seller.venue.name,
      currency: booking.quote.currency,
      lines: sold.map((each) => ({
        name: `${each.seller.activity.name}: ${each.booking.reference}`,
        quantity: 1,
        unitAmount: amountOf(parts, each.booking),
      })),
      total: sumOf(parts),
      customerEmail: email,
      expiresAt: new Date(pageExpiresAt),
      successUrl: `${back}?paid=1`,
      cancelUrl: back,
      language: booking.language,
      allowsDelay: seller.venue.delayedPayments,
      stripeAccountId: chargedAccount(seller.organization),
      applicationFeeAmount: feeOf(seller, sold, parts),
      idempotencyKey: `${group.id}-${group.version}`,
    });
  const { checkoutSessionId, url } = await recordingTrouble(
    { ...deps, payments },
    group.organizationId,
    open,
  );
  const pages = [...group.pages, { checkoutSessionId, parts: [...parts] }].slice(-pagesKept);
  const unchanged = sold.map((each) => each.booking);
  // A page that is not remembered is never shown.
  if (!(await groups(deps.table).replace(group, { ...group, pages }, unchanged))) throw justChanged();
  return { next: 'payment', url, expiresAt: pageExpiresAt };
}

/** The platform's share: the sum of what it would be of each part alone. */
function feeOf({ organization }: Seller, sold: readonly Sold[], parts: readonly GroupPart[]) {
  const fees = sold.map(
    ({ booking }) => applicationFeeOf(organization, booking.quote, amountOf(parts, booking)) ?? 0,
  );
  return fees.reduce((sum, fee) => sum + fee, 0) || undefined;
}

function amountOf(parts: readonly GroupPart[], { id }: Booking): MinorUnits {
  return parts.find(({ bookingId }) => bookingId === id)?.amount ?? 0;
}

function timeIsUp(): Problem {
  return new Problem('hold-expired', 'hold-ended');
}

function justChanged(): Problem {
  return new Problem('conflict', 'booking-changed-elsewhere');
}
