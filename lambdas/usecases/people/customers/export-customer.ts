import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { LedgerEntry } from '../../../../core/contract/model/guest/ledger.ts';
import type { Signature } from '../../../../core/contract/model/guest/signature.ts';
import type { CustomerId } from '../../../../core/contract/model/ids.ts';
import { type PersonalData, personalData } from '../../../../core/contract/schemas/people/customers.ts';
import { maySeeFlag } from '../../../../core/domain/customers/flags.ts';
import { foldText } from '../../../../core/domain/customers/fold.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { bookings } from '../../../data/guest/bookings.ts';
import { signatures } from '../../../data/guest/signatures.ts';
import { sentEmails } from '../../../data/notify/sent-emails.ts';
import { customerVisits } from '../../../data/people/customer-visits.ts';
import { customers } from '../../../data/people/customers.ts';
import type { Table } from '../../../data/table.ts';
import type { CustomerDeps } from './deps.ts';
import { viewVisit } from './get-customer.ts';
import { giftCardsOf, type HeldCard, waitlistOf } from './held-elsewhere.ts';
import { requireAllThere, requireVenues, wholeCustomerInScope } from './scope.ts';
import { viewCustomer } from './view.ts';

/**
 * All data stored about a person, to be given to them (GDPR, article 15). Names of other people, such as the
 * giver of a gift card, are left out.
 * @throws Problem('forbidden') unless the actor works at every venue that has data of the customer;
 * Problem('conflict') while another customer is being merged into this one; Problem('not-found' |
 * 'suspended')
 */
export async function exportCustomer(
  deps: CustomerDeps,
  actor: Actor,
  id: CustomerId,
): Promise<PersonalData> {
  const { table, clock } = deps;
  const found = await wholeCustomerInScope(deps, actor, 'customers.export', id);
  const { customer } = found;
  requireAllThere(customer);
  const org = customer.organizationId;
  const [{ totals }, notes, visits, cards, waits] = await Promise.all([
    viewCustomer(deps, found),
    customers(table).notesOf(org, id),
    customerVisits(table).list(org, id),
    giftCardsOf(table, customer),
    waitlistOf(table, customer),
  ]);
  // A gift card or a waitlist place may be at a venue where they have never booked.
  const places = [...cards.map(({ card }) => card.venueId), ...waits.map(({ venueId }) => venueId)];
  requireVenues(actor, 'customers.export', places);
  const ids = visits.map(({ bookingId }) => bookingId);
  const theirs = await bookings(table).getMany(org, ids);
  return personalData.parse({
    exportedAt: toInstant(clock.now()),
    profile: { ...customer, flags: customer.flags.filter(({ kind }) => maySeeFlag(actor, kind)) },
    totals,
    notes,
    bookings: await Promise.all(theirs.map((booking) => bookingData(table, booking))),
    giftCards: await Promise.all(cards.map((held) => cardData(table, held))),
    waitlist: waits,
  });
}

async function bookingData(table: Table, booking: Booking) {
  const { organizationId, id: bookingId, ledger } = booking;
  const [emails, signed] = await Promise.all([
    sentEmails(table).list({ organizationId, bookingId }),
    signatures(table).list(booking),
  ]);
  const signers = signed.filter((each) => concerns(each, booking));
  return { ...booking, ...viewVisit(booking), payments: ledger.flatMap(payment), emails, signers };
}

/** The signatures of others in the party are those people's data. */
function concerns({ name, guardian }: Signature, { guest }: Booking): boolean {
  const asked = foldText(guest?.name ?? '');
  return [name, guardian].some((each) => each !== undefined && foldText(each) === asked);
}

/** The money fields of a ledger entry. */
function payment(entry: LedgerEntry) {
  switch (entry.kind) {
    case 'payment':
    case 'refund':
    case 'dispute':
    case 'price-kept':
      return [entry];
    default:
      return [];
  }
}

async function cardData(table: Table, { card, role }: HeldCard) {
  const { organizationId, id: giftCardId } = card;
  const emails = await sentEmails(table).list({ organizationId, giftCardId });
  const kinds = role === 'buyer' ? ['bought', 'credited'] : ['given'];
  const theirs = emails.filter(({ kind }) => kinds.includes(kind));
  return { ...card, role, person: card[role], codeEnding: card.code.slice(-4), emails: theirs };
}
