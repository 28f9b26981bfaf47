import type { FlagView } from '../../../../../core/contract/model/guest/guest-flag.ts';
import type { CustomerRow } from '../../../../../core/contract/schemas/people/customers.ts';
import { asciiDigits } from '../../../../../core/domain/customers/phone.ts';

interface Contact {
  readonly email: string;
  readonly phone: string;
}

type Known = Pick<CustomerRow, 'email' | 'otherEmails' | 'phone' | 'flags'>;

/** Digits from which a number is one person's: fewer are found too often. */
const fewestDigits = 7;

/** What to look for among customers once a guest's address or phone is typed whole; null before that. */
export function searchesOf({ email, phone }: Contact): { email: string | null; phone: string | null } {
  const address = email.trim().toLowerCase();
  return {
    email: /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(address) ? address : null,
    phone: digitsOf(phone).length >= fewestDigits ? phone.trim() : null,
  };
}

/**
 * The flags of the guest who was typed, of the customers who were found. The address says who it is. A phone may be a
 * family's, so that it only adds a ban, unless the address leads to no one.
 */
export function flagsOfGuest(found: readonly Known[], typed: Contact): readonly FlagView[] {
  const wanted = searchesOf(typed);
  const byEmail = found.filter(
    ({ email, otherEmails }) => wanted.email !== null && [email, ...otherEmails].includes(wanted.email),
  );
  // Typed as at home, it is the end of the number as it is stored.
  const byPhone = found.filter(
    ({ phone }) => wanted.phone !== null && digitsOf(phone).endsWith(digitsOf(wanted.phone)),
  );
  const [guest] = byEmail;
  if (!guest) return byPhone.flatMap(({ flags }) => flags);
  const others = byPhone.filter((each) => each.email !== guest.email);
  const bans = others.flatMap(({ flags }) => flags.filter(({ kind }) => kind === 'banned'));
  return [...bans, ...guest.flags];
}

/** Without the zeros that stand for the country, or for abroad. */
function digitsOf(phone: string): string {
  return asciiDigits(phone).replace(/\(0\)/, '').replace(/\D/g, '').replace(/^0+/, '');
}
