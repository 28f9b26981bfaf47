import type { WaitlistEntry } from '../../../../core/contract/model/guest/waitlist.ts';
import type { GiftCard } from '../../../../core/contract/model/money/gift-card.ts';
import type { ActiveCustomer } from '../../../../core/contract/model/people/customer.ts';
import { normaliseEmail } from '../../../../core/domain/customers/identity.ts';
import { waitlist } from '../../../data/guest/waitlist.ts';
import { giftCards } from '../../../data/money/gift-cards.ts';
import type { Table } from '../../../data/table.ts';

/** Data stored about a person outside their bookings is found by their email addresses. */
type Addressed = Pick<ActiveCustomer, 'organizationId' | 'email' | 'otherEmails'>;

export interface HeldCard {
  readonly card: GiftCard;
  readonly role: 'buyer' | 'recipient';
}

/**
 * Gift cards that a customer bought or received. A card that they bought for themselves is listed in both
 * roles.
 */
export async function giftCardsOf(table: Table, customer: Addressed): Promise<HeldCard[]> {
  const emails = emailsOf(customer);
  const cards = await giftCards(table).list(customer.organizationId);
  return cards.flatMap((card) =>
    (['buyer', 'recipient'] as const).flatMap((role) => {
      const email = card[role]?.email;
      return email !== undefined && emails.includes(normaliseEmail(email)) ? [{ card, role }] : [];
    }),
  );
}

/** The waitlists on which a customer is or was. */
export async function waitlistOf(table: Table, customer: Addressed): Promise<WaitlistEntry[]> {
  const found = emailsOf(customer).map((email) =>
    waitlist(table).listByEmail(customer.organizationId, email),
  );
  return (await Promise.all(found)).flat();
}

export function emailsOf({ email, otherEmails }: Pick<Addressed, 'email' | 'otherEmails'>): string[] {
  return [...new Set([email, ...otherEmails])];
}
