import { expect, test } from '@jest/globals';
import { sessionId as sessionIdOf } from '../../../../core/contract/model/ids.ts';
import { sessions } from '../../../../lambdas/data/catalogue/sessions.ts';
import { must } from '../../../http/support/call.ts';
import { enroll } from '../../../http/support/people.ts';
import { emailsTo } from '../../../notify/stream/support/guest.ts';
import { useGuests } from '../../../support/browser.ts';
import { letWait } from '../../../support/waiting-party.ts';
import { sharedWorld } from '../../../support/world.ts';
import { auditSchemes } from '../../support/audit.ts';
import { countClicks } from '../../support/clicks.ts';
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

/** A party that waits although seats are free, as after a cancellation that nobody was told of. */
async function waitingParty() {
  const venue = await openVenue(world);
  const id = sessionIdOf.parse(venue.sessionId);
  const session = await sessions(world.table).get(venue.organization.id, id);
  if (!session) throw new Error('The session exists.');
  const { guest } = await letWait(world, session, 'Ada Patient');
  const person = await enroll(world, `${venue.organization.id}:manager:${venue.venue.id}`);
  return { date: venue.date, activity: venue.activity, person, guest };
}

test.each([1280, 390])('at %s px a freed slot is filled from the waitlist in 3 presses', async (width) => {
  const { date, activity, person, guest } = await waitingParty();
  const page = await openPortal(guests, `${site}/dashboard`, width);
  await signInOn(page, person.email, person.password);
  await page.getByRole('heading', { level: 1, name: /^Today/ }).waitFor();
  const other = await page.context().newPage();
  await other.goto(`${site}/waitlist?date=${date}`);
  await other.getByRole('cell', { name: 'Waiting', exact: true }).waitFor();

  const clicks = await countClicks(page);
  await press(page, 'Next day');
  await page.getByRole('article', { name: activity.name }).getByRole('button').first().click();
  const drawer = page.getByRole('dialog', { name: 'Session' });
  await drawer.getByText('1 waiting').waitFor();
  const findings = await auditSchemes(page, 'a session with a waitlist');
  await press(page, 'Offer seats to Ada Patient');
  await page.getByText('Seats are held for Ada Patient.', { exact: false }).waitFor();
  expect(clicks()).toBe(3);
  await drawer.getByText('Seats offered', { exact: false }).waitFor();
  await other.getByRole('cell', { name: 'Seats offered', exact: true }).waitFor();
  findings.push(...(await auditSchemes(other, 'an offer')));
  expect(findings).toEqual([]);
  await world.waitUntilIdle();
  expect(await emailsTo(world, guest.email)).toHaveLength(1);
});
