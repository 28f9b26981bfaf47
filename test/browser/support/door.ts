import type { BrowserContext, Page } from 'playwright-core';
import type { RouteId } from '../../../core/contract/paths.ts';
import { call, must } from '../../http/support/call.ts';
import { enroll, signIn } from '../../http/support/people.ts';
import type { Guests } from '../../support/browser.ts';
import type { World } from '../../support/world.ts';
import { eventually } from './eventually.ts';
import { signInOn } from './portal.ts';
import { openVenue } from './venue.ts';

/** What a console says of a line that is cut, and of an answer that is no. */
const expected = [/ERR_INTERNET_DISCONNECTED/, /WebSocket/, /status of 4\d\d/];

/** A booking of a test's own. */
export interface PartyOf {
  readonly name: string;
  readonly phone?: string;
  /** `venue`: the guest pays at the door. */
  readonly payment?: 'cash' | 'venue';
  readonly note?: string;
}

/** A venue with one person of a role, who makes bookings for its only session tomorrow. */
export async function doorOf(world: World, role: 'manager' | 'staff' = 'manager') {
  const venue = await openVenue(world, { venue: { timeZone: 'UTC' } });
  const person = await enroll(world, `${venue.organization.id}:${role}:${venue.venue.id}`);
  const cookie = await signIn(world, person.email, person.password);
  const venueId = venue.venue.id;
  const act = async (id: RouteId, bookingId: string, body?: object) =>
    (
      await must(world, id, {
        params: { venueId, bookingId },
        headers: { 'idempotency-key': crypto.randomUUID() },
        cookie,
        ...(body && { body }),
      })
    ).json;
  const book = async ({ name, phone = '', payment = 'cash', note }: PartyOf) => {
    const answer = await must(world, 'createStaffBooking', {
      params: { venueId },
      headers: { 'idempotency-key': crypto.randomUUID() },
      cookie,
      body: {
        sessionId: venue.sessionId,
        party: [{ unitId: 'player', quantity: 2 }],
        guest: { name, email: `${name.split(' ')[0]?.toLowerCase()}@example.com`, phone },
        source: 'staff',
        payment: { method: payment },
        ...(note && { note }),
      },
    });
    return answer.json as { id: string; reference: string; version: number };
  };
  const read = async (bookingId: string) =>
    (await call(world, 'getStaffBooking', { params: { venueId, bookingId }, cookie })).json;
  /** Once the booking is in the record of its guest. */
  const customerOf = (name: string) =>
    eventually(async () => {
      const query = { search: name, venueId };
      const { json } = await call(world, 'listCustomers', { query, cookie });
      return json.items[0] as { id: string; version: number } | undefined;
    });
  const flag = async (name: string, body: object) => {
    const { id: customerId, version } = await customerOf(name);
    await must(world, 'setCustomerFlag', { params: { customerId }, body: { ...body, version }, cookie });
  };
  return { ...venue, person, act, book, read, customerOf, flag };
}

export type DoorVenue = Awaited<ReturnType<typeof doorOf>>;

/** A device at the venue on the day of the session, half an hour before it starts, signed in. */
export async function openDoor(
  guests: Guests,
  { person, date }: DoorVenue,
  { width = 390, path = '/check-in', site }: { width?: number; path?: string; site: string },
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await guests.enter({ width, expected });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(`${date}T11:30:00.000Z`));
  await page.goto(site + path);
  await signInOn(page, person.email, person.password);
  await page.getByRole('button', { name: /^Account of / }).waitFor();
  return { page, context };
}

/** The device has kept the page and every file that it has loaded, and the worker answers for them. */
export async function keptForBadLines(page: Page): Promise<void> {
  await eventually(async () => ((await page.evaluate(isAllKept)) ? true : undefined));
}

async function isAllKept(): Promise<boolean> {
  if (!navigator.serviceWorker.controller) return false;
  const cache = await caches.open('bookingtms-portal');
  const files = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => path.startsWith('/assets/'));
  const kept = await Promise.all(['/check-in', ...files].map((path) => cache.match(path)));
  return kept.every((each) => each !== undefined);
}
