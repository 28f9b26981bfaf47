import { expect, test } from '@jest/globals';
import { must } from '../../../http/support/call.ts';
import { enroll } from '../../../http/support/people.ts';
import { useGuests } from '../../../support/browser.ts';
import { sharedWorld } from '../../../support/world.ts';
import { auditSchemes } from '../../support/audit.ts';
import { openPortal, press, signInOn } from '../../support/portal.ts';
import { openVenue } from '../../support/venue.ts';

/** A full session, and those who would like to come too. */

const world = sharedWorld();
const { site } = world.info;
const guests = useGuests();

async function fullVenue(role: 'manager' | 'staff') {
  const venue = await openVenue(world);
  await venue.take(venue.activity.maxPlayers);
  for (let left = venue.activity.capacity - venue.activity.maxPlayers; left > 0; left -= 1)
    await venue.take(1);
  for (const name of ['Ada', 'Ben']) {
    await must(world, 'joinWaitlist', {
      params: { key: venue.venue.embedKey },
      headers: { 'idempotency-key': crypto.randomUUID() },
      body: {
        sessionId: venue.sessionId,
        party: [{ unitId: 'player', quantity: 1 }],
        guest: { name, email: `${name.toLowerCase()}-${crypto.randomUUID()}@example.com`, phone: '' },
        language: 'en',
      },
    });
  }
  const person = await enroll(world, `${venue.organization.id}:${role}:${venue.venue.id}`);
  return { ...venue, person };
}

test.each([1280, 390])('at %s px a day lists who waits, and a party is taken off', async (width) => {
  const { person, date } = await fullVenue('manager');
  const page = await openPortal(guests, `${site}/waitlist?date=${date}`, width);
  await signInOn(page, person.email, person.password);
  await page.getByText('2 people waiting').waitFor();
  expect(await page.getByText('Email not confirmed').count()).toBe(2);
  const findings = await auditSchemes(page, 'waitlist');
  await press(page, 'Remove Ada');
  await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByText('Ada is off the waitlist.').waitFor();
  await page.getByText('1 person waiting').waitFor();
  await page.getByRole('cell', { name: 'Left', exact: true }).waitFor();
  expect(findings).toEqual([]);
});

test('staff see who waits but cannot take them off; an empty day says how it fills', async () => {
  const { person, sessionId } = await fullVenue('staff');
  const page = await openPortal(guests, `${site}/waitlist?at=${sessionId}`);
  await signInOn(page, person.email, person.password);
  await page.getByText('2 people waiting').waitFor();
  expect(await page.getByRole('button', { name: /^Remove/ }).count()).toBe(0);
  await press(page, 'Next day');
  await page.getByText('No one is waiting on this day').waitFor();
});
