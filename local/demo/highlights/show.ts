import type { Session } from '../../../core/contract/model/catalogue/session.ts';
import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import { giftCardCode } from '../../../core/contract/model/money/gift-card.ts';
import { addDays, toInstant } from '../../../core/domain/time.ts';
import { sessions } from '../../../lambdas/data/catalogue/sessions.ts';
import type { Table } from '../../../lambdas/data/table.ts';
import { clash } from '../history/visits.ts';
import type { DemoVenue } from '../organizations.ts';
import { bookByPhone } from './bookings.ts';
import { closeRoom } from './closures.ts';
import { todayAt } from './days.ts';
import type { Team } from './deps.ts';
import { sellGiftCards } from './gift-cards.ts';
import { assignTeam } from './shifts.ts';
import { closeTillOf, openTillOf } from './tills.ts';
import { fillWaitlist } from './waitlist.ts';

interface Scene {
  readonly team: Team;
  readonly bookings: readonly Booking[];
  readonly linkSecret: string;
  readonly now: Date;
}

/** What keeps a team busy today: tills, shifts, a closed room, a full session, a company that has not paid. */
export async function showDay(table: Table, at: DemoVenue, scene: Scene): Promise<void> {
  const { venue } = at;
  const { team, bookings, now, linkSecret } = scene;
  const { today, yesterday } = todayAt(venue.timeZone, now);
  const till = { venue, team, bookings, now };
  await openTillOf(table, { ...till, date: yesterday });
  const card = await sellGiftCards(table, venue, team, now);
  await closeTillOf(table, { ...till, date: yesterday });
  await openTillOf(table, { ...till, date: today });
  const ahead = await comingSessions(table, at, now);
  const booked = ahead.filter(isBooked);
  await assignTeam(table, venue, booked, team, now);
  await closeRoom(table, venue, booked, team, now);
  // Read again: sessions of the room that has just closed take no one onto their waitlist. Nor do those that begin soon.
  const later = toInstant(now.getTime() + 2 * 24 * 60 * 60 * 1000);
  const full = (await comingSessions(table, at, now)).find(
    ({ capacityRemaining, status, startsAt }) =>
      status === 'open' && capacityRemaining === 0 && startsAt > later,
  );
  if (full) await fillWaitlist(table, venue, full, { linkSecret, now });
  const free = ahead.filter((each) => !isBooked(each) && !booked.some((other) => clash(each, other)));
  await bookSome(table, at, { ...scene, free, card });
}

const isBooked = ({ capacityRemaining, capacityTotal }: Session) => capacityRemaining < capacityTotal;

/** The sessions of the next days that have not begun, by start. */
async function comingSessions(table: Table, { venue, activities }: DemoVenue, now: Date): Promise<Session[]> {
  const { today } = todayAt(venue.timeZone, now);
  const found = await Promise.all(
    activities.map(({ organizationId, id }) => sessions(table).listByDay(organizationId, id, today, 10)),
  );
  const coming = found.flat().filter(({ startsAt }) => startsAt > toInstant(now));
  return coming.sort((a, b) => a.startsAt.localeCompare(b.startsAt));
}

interface Free extends Scene {
  readonly free: readonly Session[];
  /** Of a gift card that can be spent. */
  readonly card: string | null;
}

/** A company that has two days to pay, and a guest who pays with a gift card. */
async function bookSome(table: Table, { venue }: DemoVenue, { team, now, free, card }: Free): Promise<void> {
  const week = addDays(todayAt(venue.timeZone, now).today, 7);
  const [one, other] = free.filter(
    ({ date, priceAtGeneration: { units } }) => date >= week && (units[0]?.price ?? 0) > 0,
  );
  if (one) {
    await bookByPhone(table, venue, one, team, now, {
      ...{ name: 'company', person: 12, payment: { method: 'link', hoursToPay: 48 } },
      note: 'Finance team outing. Invoice wanted; their boss decides by Friday.',
    });
  }
  if (other && card) {
    const giftCard = { giftCardCode: giftCardCode.parse(card) };
    await bookByPhone(table, venue, other, team, now, {
      ...{ name: 'gift-card', person: 61, payment: { method: 'venue' }, ...giftCard },
    });
  }
}
