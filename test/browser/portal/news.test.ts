import { expect, test } from '@jest/globals';
import { must } from '../../http/support/call.ts';
import { enroll, signIn } from '../../http/support/people.ts';
import { useGuests } from '../../support/browser.ts';
import { sharedWorld } from '../../support/world.ts';
import { auditSchemes } from '../support/audit.ts';
import { openPortal, signInOn } from '../support/portal.ts';
import { openVenue } from '../support/venue.ts';

/** The bell: what happened to the bookings of a venue. */

const world = sharedWorld();
const { site } = world.info;
const guests = useGuests();

test('a booking made elsewhere rings the bell, and is read once it was shown', async () => {
  const { organization, venue, sessionId } = await openVenue(world);
  const person = await enroll(world, `${organization.id}:manager:${venue.id}`);
  const cookie = await signIn(world, person.email, person.password);
  const page = await openPortal(guests, `${site}/till`, 390);
  await signInOn(page, person.email, person.password);
  await page.getByText('No till is open today').waitFor();
  const findings: string[] = [];
  await page.getByRole('button', { name: 'News', exact: true }).click();
  await page.getByText('No news in the last 30 days').waitFor();
  findings.push(...(await auditSchemes(page, 'no news')));
  await page.keyboard.press('Escape');

  await must(world, 'createStaffBooking', {
    params: { venueId: venue.id },
    headers: { 'idempotency-key': crypto.randomUUID() },
    cookie,
    body: {
      sessionId,
      party: [{ unitId: 'player', quantity: 2 }],
      guest: { name: 'Ada Party', email: 'ada@example.com', phone: '' },
      source: 'staff',
      payment: { method: 'venue' },
    },
  });
  await page.getByRole('button', { name: 'News: 1 unread' }).click();
  const row = page.getByRole('button', { name: /New booking New Ada Party/ });
  await row.waitFor();
  findings.push(...(await auditSchemes(page, 'news')));
  await row.click();
  await page.getByRole('dialog').getByText('Ada Party').first().waitFor();
  expect(page.url()).toContain('booking=bkg_');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'News', exact: true }).waitFor();
  expect(findings).toEqual([]);
});
