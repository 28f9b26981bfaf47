import type { Booking } from '../../../../../core/contract/model/guest/booking.ts';
import type { GiftCard } from '../../../../../core/contract/model/money/gift-card.ts';
import type { Customer } from '../../../../../core/contract/model/people/customer.ts';
import type { Instant } from '../../../../../core/contract/model/time.ts';
import { erasedGuest, eraseFromBooking, isErased } from '../../../../../core/domain/customers/erased.ts';
import { toInstant } from '../../../../../core/domain/time.ts';
import { is } from '../../../../data/conditions.ts';
import { bookings } from '../../../../data/guest/bookings.ts';
import { changeBooking } from '../../../../data/guest/change-booking.ts';
import { signatures } from '../../../../data/guest/signatures.ts';
import { waitlist } from '../../../../data/guest/waitlist.ts';
import { giftCards } from '../../../../data/money/gift-cards.ts';
import { sentEmails } from '../../../../data/notify/sent-emails.ts';
import { relist } from '../../../../data/people/customer-lists.ts';
import { customerVisits, type Visit, visitRemoval } from '../../../../data/people/customer-visits.ts';
import { tombstone } from '../../../../data/people/customers.ts';
import { auditLog } from '../../../../data/platform/audit.ts';
import { again, forConsumers, retryOnConflict } from '../../../../data/retry.ts';
import { transact } from '../../../../data/transaction.ts';
import { promoCodes } from '../../../../data/venue/promo-codes.ts';
import type { FollowDeps } from '../deps.ts';
import { emailsOf, giftCardsOf, type HeldCard, waitlistOf } from '../held-elsewhere.ts';
import { forgetNotes, forgetTotals } from './forget.ts';

type Erasing = Extract<Customer, { status: 'erasing' }>;

/**
 * Removes a person's data everywhere. The customer keeps who they are until the end, so that a retry after a
 * crash knows what to look for. Seats, money and figures do not change.
 */
export async function carryOutErasure(deps: FollowDeps, customer: Erasing): Promise<void> {
  const { table, clock } = deps;
  const { organizationId, id, version } = customer;
  for (const entry of await waitlistOf(table, customer)) await waitlist(table).forget(entry);
  const visits = await customerVisits(table).list(organizationId, id);
  // First, while the customer's bookings are still known.
  await forgetReasons(deps, customer, visits);
  for (const visit of visits) {
    await forgetBooking(deps, customer, visit);
  }
  const cards = await giftCardsOf(table, customer);
  await forgetReasonsOfCards(deps, customer, cards);
  for (const held of cards) await forgetOnCard(deps, held);
  await forgetNotes(table, customer);
  await forgetTotals(table, customer);
  await relist(table, organizationId, id);
  const at = toInstant(clock.now());
  await transact(table, [
    tombstone({ id, organizationId, status: 'erased', at, version }, customer.revision),
  ]);
}

/** Staff may have named the guest in the reason for a cancellation, a refund or an override. */
async function forgetReasons(
  { table, clock }: FollowDeps,
  { organizationId }: Erasing,
  visits: readonly Visit[],
): Promise<void> {
  const made: Instant[] = [];
  for (const { bookingId } of visits) {
    const booking = await bookings(table).get(organizationId, bookingId);
    if (booking) made.push(booking.createdAt);
  }
  const [from] = made.sort();
  if (from === undefined) return;
  const ids = new Set<string>(visits.map(({ bookingId }) => bookingId));
  const until = toInstant(clock.now());
  await auditLog(table).forgetReasons(organizationId, { kind: 'booking', ids }, { from, until });
}

/** The same for voiding a gift card, or adjusting its balance. */
async function forgetReasonsOfCards(
  { table, clock }: FollowDeps,
  { organizationId }: Erasing,
  held: readonly HeldCard[],
): Promise<void> {
  const ids = new Set<string>(held.map(({ card }) => card.id));
  const [from] = held.map(({ card }) => card.createdAt).sort();
  if (from === undefined) return;
  const until = toInstant(clock.now());
  await auditLog(table).forgetReasons(organizationId, { kind: 'gift-card', ids }, { from, until });
}

async function forgetBooking({ table, clock }: FollowDeps, customer: Erasing, visit: Visit): Promise<void> {
  const { organizationId, id: customerId } = customer;
  const { bookingId } = visit;
  const emails = new Set(emailsOf(customer));
  const decide = (booking: Booking) => {
    if (!booking.guest || isErased(booking.guest)) return null;
    emails.add(booking.guest.email);
    return { after: eraseFromBooking(booking) };
  };
  // Before the booking forgets who signed: nobody can sign it any more, its visit is over.
  await signatures(table).forget({ organizationId, id: bookingId });
  const commit = await changeBooking(table, { organizationId, bookingId }, toInstant(clock.now()), decide);
  if (!commit.done) throw new Error('A booking could not be written without its guest.');
  await sentEmails(table).forgetAddresses({ organizationId, bookingId });
  for (const code of codesOf(commit.booking)) {
    await promoCodes(table).forgetUsers(organizationId, code, [...emails]);
  }
  await transact(table, visitRemoval(organizationId, { ...visit, customerId }));
}

/** Every code that the booking ever used: each counts its uses by email address. */
function codesOf({ promoCode, ledger }: Booking): string[] {
  const used = ledger.flatMap((entry) => (entry.kind === 'promo-code' ? [entry.code] : []));
  return [...new Set([...used, ...(promoCode ? [promoCode] : [])])];
}

/**
 * The other party to a gift card is another person, whose data stays. The buyer's message to the recipient is
 * removed with either, and so are the reasons that staff gave. The card keeps its value for anyone who has its code.
 */
async function forgetOnCard({ table }: FollowDeps, { card, role }: HeldCard): Promise<void> {
  const { name, email } = erasedGuest;
  await retryOnConflict(
    async () => {
      const now = await giftCards(table).get(card.organizationId, card.code);
      if (!now) return;
      const { adjustments } = now;
      const set: Partial<GiftCard> = {
        [role]: { name, email },
        message: '',
        ...(adjustments && { adjustments: adjustments.map((each) => ({ ...each, reason: '' })) }),
      };
      const only = [is('version', now.version)];
      return (await giftCards(table).change(now, { set, only })).done ? undefined : again;
    },
    { milliseconds: forConsumers },
  );
}
