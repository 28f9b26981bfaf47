import { beforeAll, expect, test } from '@jest/globals';
import { sharedWorld } from '../support/world.ts';
import { must } from './support/call.ts';
import { employ } from './support/people.ts';

const world = sharedWorld();
const [organization] = world.info.organizations;
let cookie: string;

beforeAll(async () => {
  const organizationId = organization?.id ?? '';
  cookie = await employ(world, { role: 'org-admin', organizationId });
});

test('the bookings of the demo are listed, and found', async () => {
  const venueId = organization?.venues[0]?.id ?? '';
  const { json: list } = await must(world, 'listBookings', {
    cookie,
    params: { venueId },
    query: { by: 'booking' },
  });
  const [booking] = list.items;
  expect(booking).toBeDefined();
  const digits = booking.guest.phone.replace(/\D/g, '').slice(-7);
  for (const q of [booking.reference, booking.guest.name, booking.guest.email, digits]) {
    const { json } = await must(world, 'searchBookings', { cookie, query: { q } });
    expect([q, json.bookings.length > 0]).toEqual([q, true]);
  }
});
