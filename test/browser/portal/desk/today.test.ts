import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { must } from '../../../http/support/call.ts';
import { enroll, signIn } from '../../../http/support/people.ts';
import { useGuests } from '../../../support/browser.ts';
import { sharedWorld } from '../../../support/world.ts';
import { auditSchemes } from '../../support/audit.ts';
import { openPortal, signInOn } from '../../support/portal.ts';
import { openVenue } from '../../support/venue.ts';

/** The last eight weeks on Today, and the bookings that come in meanwhile. */

const world = sharedWorld();
const { site, logins } = world.info;
const guests = useGuests();

async function open(email: string, password: string, width: number): Promise<Page> {
  const page = await openPortal(guests, `${site}/dashboard`, width);
  await signInOn(page, email, password);
  await page.getByRole('heading', { name: 'The last eight weeks' }).waitFor();
  return page;
}

test.each([
  ['manager', 1280, true],
  ['staff', 390, false],
] as const)('a %s sees eight weeks at %s px, with revenue: %s', async (role, width, seesRevenue) => {
  const page = await open(`${role}@cipherhouse.example`, logins[0]?.password ?? '', width);
  await page.getByRole('img', { name: /^Occupancy of eight weeks/ }).waitFor();
  await page.getByRole('img', { name: /^Occupancy by weekday and hour: fullest on/ }).waitFor();
  expect(await page.getByRole('img', { name: /^Revenue of eight weeks/ }).count()).toBe(Number(seesRevenue));
  for (const table of await page.getByText('Show as a table').all()) await table.click();
  const weeks = page.getByRole('table', { name: 'Figures by week' });
  expect(await weeks.getByRole('row').count()).toBe(9);
  expect(await weeks.getByRole('columnheader', { name: 'Revenue' }).count()).toBe(Number(seesRevenue));
  expect(await auditSchemes(page, `eight weeks for ${role}`)).toEqual([]);
});

test('a booking made elsewhere is the first of the latest', async () => {
  const { organization, venue, sessionId } = await openVenue(world);
  const person = await enroll(world, `${organization.id}:manager:${venue.id}`);
  const page = await open(person.email, person.password, 1280);
  await page.getByText('No bookings in the last 30 days.').waitFor();
  await page.getByText('Live', { exact: true }).waitFor();
  await must(world, 'createStaffBooking', {
    params: { venueId: venue.id },
    headers: { 'idempotency-key': crypto.randomUUID() },
    cookie: await signIn(world, person.email, person.password),
    body: {
      sessionId,
      party: [{ unitId: 'player', quantity: 2 }],
      guest: { name: 'Ada Latest', email: 'ada@example.com', phone: '' },
      source: 'staff',
      payment: { method: 'venue' },
    },
  });
  await page.getByRole('button', { name: /^Ada Latest/ }).click();
  await page.getByRole('dialog').getByText('Ada Latest').first().waitFor();
  expect(page.url()).toContain('booking=bkg_');
});

test.each([1280, 390])('at %s px the day is open after the sign-in, without a press', async (width) => {
  const page = await openPortal(guests, `${site}/sign-in`, width);
  await signInOn(page, 'manager@cipherhouse.example', logins[0]?.password ?? '');
  await page.getByRole('heading', { level: 1, name: /^Today, / }).waitFor();
  await page.getByRole('article').first().waitFor();
  expect(new URL(page.url()).pathname).toBe('/dashboard');
});
