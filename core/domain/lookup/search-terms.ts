import type { Booking, Guest } from '../../contract/model/guest/booking.ts';
import { type BookingReference, bookingReference } from '../../contract/model/ids.ts';
import { isErased } from '../customers/erased.ts';
import { foldText } from '../customers/fold.ts';
import { normaliseEmail } from '../customers/identity.ts';
import { asciiDigits } from '../customers/phone.ts';

/** What a booking is found by. Words are folded; `phone` is all digits, the last one first. */
export interface SearchTerms {
  readonly words: readonly string[];
  readonly email: string;
  readonly phone: string;
}

/** Together with the reference and the date of booking, six entries: the budget of write units. */
const mostTerms = 4;

/** Letters of a word that are indexed: a sort key has room for 1,024 bytes. */
const longestWord = 40;

/** Phone digits that are indexed. */
const longestPhone = 15;

type Named = Pick<Booking, 'guest' | 'groupName' | 'signers'>;

/**
 * The terms of a booking with a guest: address, phone, and words of the name, of which the last and the first come
 * before those in the middle. The words of a group's name take turns with them, the first one first. None of a booking
 * whose guest is unknown or erased.
 */
export function searchTermsOf({ guest, groupName = '' }: Named): SearchTerms | null {
  if (!guest || isErased(guest)) return null;
  const email = normaliseEmail(guest.email);
  const phone = reversedDigits(guest.phone).slice(0, longestPhone);
  const room = mostTerms - [email, phone].filter((term) => term !== '').length;
  const words = inTurns(outerFirst(wordsOf(guest.name)), wordsOf(groupName));
  return { words: [...new Set(words)].slice(0, room), email, phone };
}

/** One of each list in turn; the rest of the longer one last. */
function inTurns(ours: readonly string[], theirs: readonly string[]): string[] {
  const length = Math.max(ours.length, theirs.length);
  return Array.from({ length }, (_, index) => [ours[index], theirs[index]])
    .flat()
    .filter((word) => word !== undefined);
}

/** What a booking is called: its guest, then its group. */
export function nameToSearch({ guest, groupName = '' }: Named): string {
  return foldText(`${guest?.name ?? ''} ${groupName}`);
}

/** The last, the first, then the middle from the left. */
function outerFirst(words: readonly string[]): string[] {
  return [...words.slice(-1), ...words.slice(0, -1)];
}

function wordsOf(text: string): string[] {
  return foldText(text)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => [...word].slice(0, longestWord).join(''));
}

/** What a person typed may be. Parts that it cannot be are empty or absent. */
export interface SearchQuestion {
  readonly reference?: BookingReference;
  /** The beginning of an address. */
  readonly email: string;
  /** Digits, the last one first. */
  readonly phone: string;
  readonly words: readonly string[];
}

/** With fewer digits, too many phones end alike. */
const fewestDigits = 4;

/** Reads what was typed into a search field. */
export function readSearch(typed: string): SearchQuestion {
  const text = normaliseEmail(typed);
  const reference = bookingReference.safeParse(text.toUpperCase().replace(/[\s-]/g, ''));
  const named = reference.success ? { reference: reference.data } : {};
  if (text.includes('@')) return { ...named, email: text, phone: '', words: [] };
  const digits = reversedDigits(text.replace(/^00|\(0\)/g, ''));
  if (/\p{Nd}/u.test(text) && !/\p{L}/u.test(text)) {
    return { ...named, email: '', phone: digits.length >= fewestDigits ? digits : '', words: [] };
  }
  return { ...named, email: /\s/.test(text) ? '' : text, phone: '', words: wordsOf(text) };
}

/** Whether a booking is one that was asked for: every word begins a word of the name, or another part fits. */
export function isFoundBy(booking: Named & Pick<Booking, 'reference'>, asked: SearchQuestion): boolean {
  if (asked.reference === booking.reference) return true;
  const { guest } = booking;
  if (!guest || isErased(guest)) return false;
  return hasName(booking, asked.words) || hasEmail(guest, asked.email) || hasPhone(guest, asked.phone);
}

function hasName(booking: Named, words: readonly string[]): boolean {
  if (words.length === 0) return false;
  const players = (booking.signers ?? []).map(({ name }) => foldText(name));
  return [nameToSearch(booking), ...players].some((name) => matchesName(name, words));
}

/** The words that players of a party are found by, each with the names that it is part of. */
export function playerWordsOf({ guest, signers = [] }: Named): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (!guest || isErased(guest)) return found;
  for (const name of signers.map((each) => foldText(each.name))) {
    for (const word of outerWords(wordsOf(name))) {
      const known = found.get(word);
      found.set(word, known ? `${known} ${name}`.slice(0, longestNames) : name);
    }
  }
  return found;
}

/** An entry is one write unit. */
const longestNames = 400;

function outerWords(words: readonly string[]): readonly string[] {
  return [...new Set([...words.slice(-1), ...words.slice(0, 1)])];
}

/** Whether every word begins a word of a folded name. */
export function matchesName(folded: string, words: readonly string[]): boolean {
  return words.every((word) => ` ${folded}`.includes(` ${word}`));
}

const hasEmail = ({ email }: Guest, asked: string) => asked !== '' && normaliseEmail(email).startsWith(asked);

/** With or without the country's code and a leading zero, on either side. */
function hasPhone({ phone }: Guest, asked: string): boolean {
  if (asked === '' || phone === '') return false;
  const [kept, said] = [reversedDigits(phone), asked].map((digits) => digits.replace(/0+$/, ''));
  if (kept === undefined || said === undefined) return false;
  return kept.startsWith(said) || (kept.length >= fewestToSay && said.startsWith(kept));
}

/** A shorter number that was kept is an extension, and ends many others. */
const fewestToSay = 7;

/** The digits that entries are looked up by: fewer than a number has without its country's code. */
export const phoneBeginning = (reversed: string) => reversed.slice(0, fewestToSay);

function reversedDigits(phone: string): string {
  return [...asciiDigits(phone).replace(/\D/g, '')].reverse().join('');
}
