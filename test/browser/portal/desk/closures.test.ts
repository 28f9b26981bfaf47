import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { must } from '../../../http/support/call.ts';
import { enroll, signIn } from '../../../http/support/people.ts';
import { useGuests } from '../../../support/browser.ts';
import { sharedWorld } from '../../../support/world.ts';
import { audit, auditSchemes } from '../../support/audit.ts';
import { countClicks } from '../../support/clicks.ts';
import { goTo, openPortal, press, signInOn } from '../../support/portal.ts';
import { type OwnVenue, openVenue } from '../../support/venue.ts';

/** A room that cannot run, and the parties that were booked. */

const world = sharedWorld();
const { site } = world.info;
const guests = useGuests();

/** A venue with five parties tomorrow, paid in cash, and who manages it. */
async function createFullVenue() {
  const venue = await openVenue(world);
  const manager = await enroll(world, `${venue.organization.id}:manager:${venue.venue.id}`);
  const cookie = await signIn(world, manager.email, manager.password);
  for (const name of ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve']) await book(venue, cookie, `${name} Party`);
  return { venue, manager };
}

function book({ venue: { id: venueId }, sessionId }: OwnVenue, cookie: string, name: string) {
  return must(world, 'createStaffBooking', {
    params: { venueId },
    headers: { 'idempotency-key': crypto.randomUUID() },
    cookie,
    body: {
      sessionId,
      party: [{ unitId: 'player', quantity: 2 }],
      guest: { name, email: `${name.split(' ')[0]?.toLowerCase()}@example.com`, phone: '' },
      source: 'staff',
      payment: { method: 'cash' },
    },
  });
}

const parties = (page: Page) => page.getByRole('dialog').getByRole('listitem');

test.each([1280, 390])(
  'at %s px a room is closed, and its parties are moved, in six presses',
  async (width) => {
    const { venue, manager } = await createFullVenue();
    const page = await openPortal(guests, `${site}/dashboard`, width);
    await signInOn(page, manager.email, manager.password);
    await page.getByRole('heading', { level: 1, name: /^Today, / }).waitFor();
    const clicks = await countClicks(page);
    await goTo(page, 'Closures');
    await press(page, 'Close sessions');
    await page.getByLabel('Date').fill(venue.date);
    await page.getByText(venue.activity.name, { exact: true }).click();
    await page.getByText('1 session, 5 parties booked').waitFor();
    expect(await parties(page).count()).toBe(5);
    await page.getByLabel('Reason').fill('The lights are out.');
    const findings = await audit(page, 'closing');
    await press(page, 'Close these sessions');
    await page.getByText('5 parties need a decision').waitFor();
    findings.push(...(await auditSchemes(page, 'closed')));
    await press(page, 'Move 5 to the nearest times');
    await page.getByText('Every party has been taken care of.').waitFor();
    expect(clicks()).toBeLessThanOrEqual(6);
    expect(findings).toEqual([]);
  },
);

test('a closure without a reason says so beside the field, and keeps what was chosen', async () => {
  const { venue, manager } = await createFullVenue();
  const page = await openPortal(guests, `${site}/closures?close=1`);
  await signInOn(page, manager.email, manager.password);
  await page.getByLabel('Date').fill(venue.date);
  await page.getByText('5 parties booked').waitFor();
  await press(page, 'Close these sessions');
  await page.getByText('Give a reason').waitFor();
  expect(await page.getByLabel('Date').inputValue()).toBe(venue.date);
});

test('a party is refunded, the others stay, and the sessions are reopened', async () => {
  const { venue, manager } = await createFullVenue();
  const page = await openPortal(guests, `${site}/closures?close=1`);
  await signInOn(page, manager.email, manager.password);
  await page.getByLabel('Date').fill(venue.date);
  await page.getByText('5 parties booked').waitFor();
  await page.getByLabel('Reason').fill('The lights are out.');
  await press(page, 'Close these sessions');
  for (const name of ['Ada', 'Ben', 'Cleo', 'Dan']) await page.getByLabel(`${name} Party`).uncheck();
  await press(page, 'Refund 1');
  await page.getByText('4 parties need a decision').waitFor();
  expect(await page.getByText('Eve Party').count()).toBe(0);
  await press(page, 'Reopen the sessions');
  const question = page.getByRole('dialog', { name: 'Reopen the sessions' });
  await question.getByRole('button', { name: 'Reopen the sessions' }).click();
  await page.getByRole('dialog').getByText('Reopened', { exact: true }).waitFor();
});
