import type { Activity } from '../../../core/contract/model/catalogue/activity.ts';
import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import { type Signature, signatureId } from '../../../core/contract/model/guest/signature.ts';
import type { Instant } from '../../../core/contract/model/time.ts';
import { addMinutes, localDateOf, toInstant } from '../../../core/domain/time.ts';
import { addSigners } from '../../../core/domain/waivers/signers.ts';
import { validUntil } from '../../../core/domain/waivers/valid-until.ts';
import { chance } from '../ids.ts';
import { peopleCount, personAt } from '../people.ts';
import { type Books, enter } from './books.ts';
import type { Counter } from './sell.ts';
import { strokesOf } from './strokes.ts';
import type { Visit } from './visits.ts';

const day = 24 * 60;

/** Minutes around now in which visits have signatures: older ones would only make the start slow. */
const near = { back: 7 * day, ahead: 2 * day };

/** Everyone who came has signed. Of a party that comes soon, some have. */
export function signWaivers(
  books: Books,
  counter: Counter,
  { activity, madeAt }: Visit,
  { booking, arrival }: { readonly booking: Booking; readonly arrival: Instant },
): Booking {
  const { now } = counter;
  const { id, startsAt, guestCount } = booking;
  const isNear = startsAt > addMinutes(now, -near.back) && startsAt < addMinutes(now, near.ahead);
  if (!isNear) return booking;
  const next = chance(Number.parseInt(id.slice(-8), 16));
  const share = next();
  const many = arrival < now ? guestCount : Math.floor(share * (guestCount + 1));
  const latest = arrival < now ? arrival : now;
  const made = signersOf(activity, booking, { many, next }).flatMap((signer, place) =>
    signatureOf(counter, { activity, booking, signer, next, at: between(madeAt, latest, (place + 1) / 8) }),
  );
  const added = addSigners(
    booking,
    made.map((each) => ({ id: each.id, name: each.name })),
  );
  if (!added) return booking;
  books.signatures.set(id, made);
  return enter(books, booking, added.after, latest);
}

/** `share`: 0 for the first of the two, 1 for the second. */
function between(from: Instant, to: Instant, share: number): Instant {
  return toInstant(Date.parse(from) + Math.max(0, Date.parse(to) - Date.parse(from)) * Math.min(1, share));
}

interface Person extends Pick<Signature, 'name' | 'guardian'> {
  /** Years: nearly, as birthdays are all over the year. */
  readonly age: number;
}

interface Some {
  readonly many: number;
  readonly next: () => number;
}

/** The guest who booked and others; in one party of three, the second is a child for whom that guest signs. */
function signersOf({ minAge = 12 }: Activity, { guest }: Booking, { many, next }: Some): Person[] {
  const guardian = guest?.name ?? '';
  const [hasChild, first] = [next() < 1 / 3, Math.floor(next() * peopleCount)];
  const others = Array.from(
    { length: many },
    (_, place) => personAt((first + 7 * place) % peopleCount, '').guest.name,
  ).filter((name) => name !== guardian);
  return [guardian, ...others].slice(0, many).map((name, place) => {
    const age = 21 + Math.floor(next() * 30);
    return place === 1 && hasChild ? { name, guardian, age: Math.min(17, minAge + 1) } : { name, age };
  });
}

interface Signing {
  readonly activity: Activity;
  readonly booking: Booking;
  readonly signer: Person;
  readonly at: Instant;
  readonly next: () => number;
}

/** None where guests sign nothing. */
function signatureOf({ ids, venue }: Counter, { activity, booking, signer, at, next }: Signing): Signature[] {
  const { waiver } = activity;
  if (!waiver) return [];
  const { age, ...who } = signer;
  const two = (most: number) => String(1 + Math.floor(next() * most)).padStart(2, '0');
  const today = localDateOf(at, venue.timeZone);
  const mark =
    next() < 1 / 4
      ? ({ how: 'typed', text: who.guardian ?? who.name } as const)
      : ({ how: 'drawn', strokes: strokesOf(next) } as const);
  return [
    {
      ...who,
      ...{ mark, language: booking.language, version: waiver.version, signedAt: at, address: '203.0.113.24' },
      id: signatureId.parse(`sig_${ids.from(`${booking.id}:${who.name}`)}`),
      birthDate: `${Number(today.slice(0, 4)) - age}-${two(12)}-${two(28)}`,
      validUntil: validUntil(today, waiver.validMonths),
    },
  ];
}
