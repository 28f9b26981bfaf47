import type { Page } from 'playwright-core';
import type { Activity } from '../../../core/contract/model/catalogue/activity.ts';
import { type MemberRole, member } from '../../../core/contract/model/people/member.ts';
import { weekdays } from '../../../core/contract/model/schedule.ts';
import type { RouteId } from '../../../core/contract/paths.ts';
import { isOfVenues } from '../../../core/domain/permissions/of-venues.ts';
import { members } from '../../../lambdas/data/people/members.ts';
import { type Call, must } from '../../http/support/call.ts';
import { enroll, signIn } from '../../http/support/people.ts';
import type { Guests } from '../../support/browser.ts';
import { sessionsOf } from '../../support/shop.ts';
import type { World } from '../../support/world.ts';
import { openPortal, signInOn } from './portal.ts';
import { openVenue } from './venue.ts';

/** Sessions on the hour from 10 to 18, UTC, at $25 a guest; those from 15 on cost $5 more. */
const dearAfternoons = {
  priceList: {
    units: [{ id: 'player', name: 'Player', price: 2500 }],
    groupTiers: [],
    peakRules: [
      {
        id: 'late',
        name: 'Late',
        weekdays: [...weekdays],
        window: { startTime: '15:00', endTime: '18:00' },
        change: { kind: 'amount', amount: 500 },
      },
    ],
  },
  schedule: {
    customHours: {},
    customDates: [],
    blockedDates: [],
    operatingDays: [...weekdays],
    startTime: '10:00',
    endTime: '18:00',
    slotInterval: 60,
  },
} satisfies Partial<Activity>;

/** The desk of a venue that no other test knows, and tomorrow's sessions by the hour of their start. */
export async function openDesk(world: World, guests: Guests) {
  const shop = await openVenue(world, { activity: dearAfternoons });
  const tomorrow = await sessionsOf(world.table, shop, new Date(`${shop.date}T00:00:00Z`), 1);
  const slots = new Map(tomorrow.map((session) => [Number(session.startsAt.slice(11, 13)), session]));
  const manager = await enroll(world, `${shop.organization.id}:manager:${shop.venue.id}`);
  const cookie = await signIn(world, manager.email, manager.password);
  const call = async <T>(route: RouteId, asked: Call = {}): Promise<T> =>
    (
      await must(world, route, {
        ...asked,
        params: { venueId: shop.venue.id, ...asked.params },
        headers: { 'idempotency-key': crypto.randomUUID() },
        cookie,
      })
    ).json;
  return {
    ...shop,
    call,
    /** Someone of the team, with an account to sign in with. */
    async hire(name: string, role: MemberRole = 'staff') {
      const venueIds = isOfVenues(role) ? [shop.venue.id] : ('all' as const);
      const person = await enroll(world, `${shop.organization.id}:${role}:${venueIds}`);
      const value = member.parse({
        organizationId: shop.organization.id,
        userId: person.userId,
        email: person.email,
        name,
        role,
        venueIds,
        status: 'active',
        createdAt: new Date().toISOString(),
        version: 1,
      });
      await members(world.table).create(value, []);
      return person;
    },
    /** The id of tomorrow's session at this hour. */
    at: (hour: number) => {
      const id = slots.get(hour)?.id;
      if (!id) throw new Error(`No session at ${hour}:00.`);
      return id;
    },
    book: (hour: number, name: string, players = 2) =>
      call<{ id: string; version: number }>('createStaffBooking', {
        body: {
          sessionId: slots.get(hour)?.id,
          party: [{ unitId: 'player', quantity: players }],
          guest: { name, email: 'party@example.com', phone: '' },
          source: 'staff',
          payment: { method: 'cash' },
        },
      }),
    /** A page of the portal on a device of its own, in front of a manager unless told. */
    async open(path: string, width = 1280, { email, password } = manager): Promise<Page> {
      const page = await openPortal(guests, world.info.site + path, width);
      await signInOn(page, email, password);
      await page.getByText('Live', { exact: true }).waitFor();
      return page;
    },
  };
}
