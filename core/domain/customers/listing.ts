import type { CustomerListing, CustomerProfile } from '../../contract/model/people/customer.ts';
import { foldText } from './fold.ts';
import { isWholeNumber } from './identity.ts';
import { phoneSearch, phoneTerms } from './phone.ts';

type Listed = Pick<CustomerProfile, 'name' | 'email' | 'otherEmails' | 'phone'>;
type Flagged = Pick<CustomerProfile, 'email' | 'otherEmails' | 'phone' | 'flags'>;

/**
 * Characters of a name that count in lists: a key has room for 1,024 bytes, and there are letters that come apart into
 * eighteen when they are folded.
 */
const longest = 160;

/** Where a customer stands in a list that is sorted by name. */
export function listName({ name, email }: Listed): string {
  return foldedName(name) || email;
}

/** Words of a name that it can be looked for by, the first ones. */
const mostWords = 4;

/**
 * The beginnings by which a customer is found: the name from each of its words on, each address, the phone as it is
 * said abroad and at home, and its last digits.
 */
export function searchTerms(profile: Listed): string[] {
  const words = listName(profile).split(' ');
  const names = words.slice(0, mostWords).map((_, from) => words.slice(from).join(' '));
  const phones = phoneTerms(profile.phone);
  return [...new Set([...names, profile.email, ...profile.otherEmails, ...phones])];
}

/** The addresses and the phone with which someone who is banned cannot book, and until when. */
export function banOf({
  email,
  otherEmails,
  phone,
  flags,
}: Flagged): Pick<CustomerListing, 'bans' | 'banEndsAt'> {
  const ban = flags.find(({ kind }) => kind === 'banned');
  if (!ban) return { bans: [] };
  const bans = [...new Set([email, ...otherEmails, ...(isWholeNumber(phone) ? [phone] : [])])];
  return { bans, ...(ban.endsAt && { banEndsAt: ban.endsAt }) };
}

/** What was typed as terms are written: an address in part, a phone number, else a name. */
export function searchText(typed: string): string {
  const text = typed.trim().toLowerCase();
  if (text.includes('@')) return text;
  const isPhone = /\p{Nd}/u.test(text) && !/\p{L}/u.test(text);
  return isPhone ? phoneSearch(text) : foldedName(text);
}

function foldedName(text: string): string {
  return [...foldText(text)].slice(0, longest).join('').trim();
}

/** Of the terms that begin with this, the first: a customer who is found by several is shown once. */
export function firstMatch(profile: Listed, text: string): string | undefined {
  return searchTerms(profile)
    .filter((term) => term.startsWith(text))
    .sort()[0];
}
