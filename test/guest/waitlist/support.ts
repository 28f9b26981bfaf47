import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import type { WaitlistEntry } from '../../../core/contract/model/guest/waitlist.ts';
import { type EmbedKey, type SessionId, sessionId } from '../../../core/contract/model/ids.ts';
import { bookings } from '../../../lambdas/data/guest/bookings.ts';
import { waitlist } from '../../../lambdas/data/guest/waitlist.ts';
import type { Table } from '../../../lambdas/data/table.ts';
import { systemIds } from '../../../lambdas/runtime/ids.ts';
import { expireHolds } from '../../../lambdas/usecases/guest/booking/expire-holds.ts';
import { confirmWaitlist } from '../../../lambdas/usecases/guest/waitlist/confirm-waitlist.ts';
import { joinWaitlist } from '../../../lambdas/usecases/guest/waitlist/join-waitlist.ts';
import { listWaitlist } from '../../../lambdas/usecases/guest/waitlist/list-waitlist.ts';
import { offerSeats } from '../../../lambdas/usecases/guest/waitlist/offer-seats.ts';
import { releaseHold } from '../../../lambdas/usecases/money/payment/release-hold.ts';
import { readWaitlistLink, signWaitlistMailLink } from '../../../lambdas/usecases/scope/links.ts';
import { held, managerOf, openHourlyShop, sessionAt } from '../../desk/closures/support.ts';
import type { Till } from '../../money/payment/support.ts';

type Plan = Parameters<typeof openHourlyShop>[1];

/** A session of ten seats, all of them held by ten guests, one each; and those who would like to come too. */
export async function fullSession(till: Till, plan: Plan = {}) {
  const shop = await openHourlyShop(till, plan);
  const session = await sessionAt(till.table, shop, 12);
  const holds: string[] = [];
  const isPrivate = session.eventType === 'private';
  for (let seat = 0; seat < (isPrivate ? 1 : 10); seat++) {
    holds.push((await held(till, shop, session, 1)).token);
  }
  const freed = { organizationId: shop.organization.id, venueId: shop.venue.id, sessionId: session.id };
  const staff = { venueId: shop.venue.id, sessionId: session.id };
  return {
    shop,
    session,
    freed,
    join: (name: string, quantity: number, more: Partial<JoinPlan> = {}) =>
      join(till, shop.venue.embedKey, session.id, { name, quantity, ...more }),
    /** Guests cancel; no event is delivered yet. */
    async giveBack(seats: number) {
      for (const token of holds.splice(0, seats)) await releaseHold(till.deps, token);
    },
    tell: (table: Table = till.table) => offerSeats({ ...till.deps, table }, freed),
    /** Lets minutes pass, and the sweep run. */
    async wait(minutes: number) {
      till.clock.at = new Date(till.clock.at.getTime() + minutes * 60_000);
      await expireHolds(till);
    },
    /** The waitlist as staff see it, in order of arrival. */
    async statuses(): Promise<Record<string, WaitlistEntry['status']>> {
      const { entries } = await listWaitlist(till.deps, managerOf(shop), staff);
      return Object.fromEntries(entries.map(({ guest, status }) => [guest.name, status]));
    },
    async offerTo(name: string): Promise<Booking> {
      const entries = await waitlist(till.table).list(shop.organization.id, session.id);
      const id = entries.find(({ guest }) => guest.name === name)?.bookingId;
      const booking = id ? await bookings(till.table).get(shop.organization.id, id) : null;
      if (!booking) throw new Error(`Nothing was offered to ${name}.`);
      return booking;
    },
    seatsLeft: async () => (await sessionAt(till.table, shop, 12)).capacityRemaining,
  };
}

interface JoinPlan {
  readonly name: string;
  readonly quantity: number;
  readonly email: string;
  readonly idempotencyKey: string;
  readonly table: Table;
  readonly confirms: boolean;
  readonly address: string;
}

/** A second passes with each party that joins: it is known which came first. Each follows the link in the email. */
export async function join(
  till: Till,
  key: EmbedKey,
  session: SessionId,
  { name, quantity, email, idempotencyKey, address, table = till.table, confirms = true }: Partial<JoinPlan>,
) {
  till.clock.at = new Date(till.clock.at.getTime() + 1000);
  const joined = await joinWaitlist(
    { ...till.deps, table },
    {
      key,
      sessionId: sessionId.parse(session),
      party: [{ unitId: 'player', quantity: quantity ?? 1 }],
      guest: { name: name ?? '', email: email ?? `${name}@example.com`, phone: '' },
      language: 'en',
      idempotencyKey: idempotencyKey ?? systemIds.random(),
      ...(address !== undefined && { address }),
    },
  );
  if (confirms) await confirm(till, joined.token);
  return joined;
}

/** Follows the link in the email to the guest who has this token. */
export async function confirm(till: Till, token: string): Promise<void> {
  const secret = await till.deps.linkSecret();
  const link = await readWaitlistLink(secret, token, till.clock.at);
  await confirmWaitlist(till.deps, await signWaitlistMailLink(secret, link, new Date('2027-01-01')));
}
