import type { Instant } from '../../../../../core/contract/model/time.ts';
import type { AgendaSession, AgendaView } from '../../../../../core/contract/views.ts';
import { readScannedCode } from '../../../../../core/domain/lookup/scanned-code.ts';
import { sum } from '../../../../../core/domain/money/money.ts';
import { addMinutes } from '../../../../../core/domain/time.ts';
import { isComing } from '../agenda/figures.ts';
import { type AgendaBooking, sessionsOf } from '../agenda/find-booking.ts';

/** A party at the door, and the session that it comes for. */
export interface Party {
  readonly booking: AgendaBooking;
  readonly session: AgendaSession;
}

/**
 * Parties of the day by time, so that none moves when it is checked in; those who have been here, and no-shows, who may
 * still come, after all others.
 */
export function partiesOf(agenda: AgendaView, now: Instant): Party[] {
  const parties = sessionsOf(agenda).flatMap((session) =>
    session.bookings
      .filter((booking) => isComing(booking) || booking.state === 'no_show')
      .map((booking) => ({ booking, session })),
  );
  return parties.toSorted(
    (a, b) => rank(a, now) - rank(b, now) || a.session.startsAt.localeCompare(b.session.startsAt),
  );
}

/** Last digits of a phone that people say at a door. */
const leastDigits = 3;

/** Parties by what they are called, start of the reference, last digits of the phone, or a scanned code. */
export function findParties(parties: readonly Party[], query: string): Party[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...parties];
  const code = readScannedCode(query);
  if (code.kind === 'link') {
    const id = bookingIdIn(code.token);
    return parties.filter(({ booking }) => booking.id === id);
  }
  const digits = query.replaceAll(/\D/g, '');
  const isNumber = digits.length >= leastDigits && /^[\d\s()+./-]+$/.test(query);
  const hasLetter = /\p{L}/u.test(query);
  const reference = query.replaceAll(/[\s-]/g, '').toUpperCase();
  return parties.filter(({ booking }) => {
    const text = textOf(booking);
    if (hasLetter && words.every((word) => text.includes(word))) return true;
    if (booking.reference.startsWith(reference)) return true;
    return isNumber && (booking.guest?.phone ?? '').replaceAll(/\D/g, '').endsWith(digits);
  });
}

/** Who booked, what the party is called, who has signed, and what the guest answered, where players may be named. */
function textOf({ guest, groupName = '', answers, signers = [] }: AgendaBooking): string {
  const players = signers.map(({ name }) => name);
  return fold(
    [guest?.name ?? '', groupName, ...players, ...answers.flatMap(({ values }) => values)].join(' '),
  );
}

/** The booking that a guest's link is for: its signed part names it in plain text. */
function bookingIdIn(token: string): string | undefined {
  return token.split('.').flatMap((part) => /bkg_[\da-f]{20}/.exec(decoded(part))?.[0] ?? [])[0];
}

function decoded(part: string): string {
  try {
    return atob(part.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return '';
  }
}

export interface Headcount {
  readonly here: number;
  readonly expected: number;
}

/** How many guests of the day are here, or were, of how many. */
export function headcountOf(parties: readonly Party[]): Headcount {
  const guests = (of: readonly Party[]) => sum(of.map(({ booking }) => booking.guestCount));
  return {
    here: guests(parties.filter(({ booking }) => hasArrived(booking))),
    expected: guests(parties.filter(({ booking }) => isComing(booking))),
  };
}

export function hasArrived({ state }: Pick<AgendaBooking, 'state'>): boolean {
  return state === 'checked_in' || state === 'completed';
}

/** Minutes before a start from which its parties are at the door. */
const comesEarly = 45;

/** Whether the party is due about now: its button stands out. */
export function isDue({ session }: Party, now: Instant): boolean {
  return session.startsAt <= addMinutes(now, comesEarly) && session.endsAt > now;
}

function rank({ booking, session }: Party, now: Instant): number {
  if (booking.state === 'no_show') return 2;
  return hasArrived(booking) && session.endsAt <= now ? 1 : 0;
}

function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
