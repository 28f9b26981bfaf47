import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useGuests } from '../../../support/browser.ts';
import { sharedWorld } from '../../../support/world.ts';
import { auditSchemes } from '../../support/audit.ts';
import { fakeCamera } from '../../support/camera.ts';
import { countClicks } from '../../support/clicks.ts';
import { doorOf, keptForBadLines, openDoor } from '../../support/door.ts';
import { accountButton, goTo, heading, press } from '../../support/portal.ts';

/** The door: parties found and checked in, by finger, scanner or keys, on a good line and on none. */

const world = sharedWorld();
const { site } = world.info;
const camera = fakeCamera();
const guests = useGuests(camera.args);

const field = (page: Page) => page.getByRole('searchbox');
const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });
const checkInOf = (page: Page, name: string) => page.getByRole('button', { name: `Check in ${name}` });
const hasFocus = (page: Page) => field(page).and(page.locator(':focus')).waitFor();

/** From Today to the door by the menu, with the presses counted. */
async function walkToDoor(page: Page): Promise<() => number> {
  await page.getByRole('heading', { level: 1, name: /^Today/ }).waitFor();
  const clicks = await countClicks(page);
  await goTo(page, 'Door');
  await page.getByText(/guests are here/).waitFor();
  await hasFocus(page);
  return clicks;
}

test.each([1280, 390])('at %s px arrivals by code, by name, and with a balance', async (width) => {
  const venue = await doorOf(world);
  const { reference } = await venue.book({ name: 'Cora Code' });
  await venue.book({ name: 'Nina Name' });
  await venue.book({ name: 'Carla Cash', payment: 'venue' });
  const { page } = await openDoor(guests, venue, { width, path: '/dashboard', site });
  const clicks = await walkToDoor(page);
  const findings = await auditSchemes(page, 'door');

  await page.keyboard.type(reference.toLowerCase());
  await page.keyboard.press('Enter');
  await page.getByText('Cora Code is checked in.').waitFor();
  expect(await field(page).inputValue()).toBe('');
  expect(clicks()).toBeLessThanOrEqual(2);
  const byCode = clicks() - 1;

  await page.keyboard.type('nin');
  await checkInOf(page, 'Nina Name').click();
  await page.getByText('Nina Name is checked in.').waitFor();
  await hasFocus(page);
  expect(clicks() - byCode).toBeLessThanOrEqual(3);
  const byName = clicks() - 1;

  await page.keyboard.type('carl');
  await page.getByRole('button', { name: 'Collect $50.00' }).click();
  await page.getByRole('menuitem', { name: 'Cash' }).click();
  await page.getByText('$50.00 in cash recorded.').waitFor();
  await checkInOf(page, 'Carla Cash').click();
  await page.getByText('Carla Cash is checked in.').waitFor();
  expect(clicks() - byName).toBeLessThanOrEqual(5);
  await page.getByText('6 of 6 guests are here').waitFor();
  expect(findings).toEqual([]);
});

test('arrivals by keys alone: a code, a name among several, a balance in cash', async () => {
  const venue = await doorOf(world);
  const { reference } = await venue.book({ name: 'Cora Code' });
  await venue.book({ name: 'Nina Nord' });
  await venue.book({ name: 'Nina Sued', payment: 'venue' });
  const { page } = await openDoor(guests, venue, { width: 1280, site });
  const clicks = await countClicks(page);
  await hasFocus(page);
  await page.keyboard.type(reference);
  await page.keyboard.press('Enter');
  await page.getByText('Cora Code is checked in.').waitFor();
  await hasFocus(page);

  await page.keyboard.type('nina');
  await row(page, 'Cora Code').waitFor({ state: 'hidden' });
  await page.keyboard.press('ArrowDown');
  await checkInOf(page, 'Nina Nord').and(page.locator(':focus')).waitFor();
  await page.keyboard.press('ArrowDown');
  const collect = row(page, 'Nina Sued').getByRole('button', { name: 'Collect $50.00' });
  await collect.and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Cash' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Enter');
  await checkInOf(page, 'Nina Sued').and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Nina Sued is checked in.').waitFor();
  await hasFocus(page);

  // A scanner types wherever the focus is, also letters that are keys of the page elsewhere.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('nina nord');
  await hasFocus(page);
  expect(await field(page).inputValue()).toBe('nina nord');
  await page.keyboard.press('Enter');
  await page.getByText('Nina Nord is checked in.').waitFor();
  expect(clicks()).toBe(0);
});

test('a code before the camera checks its party in with two presses', async () => {
  const venue = await doorOf(world);
  const { reference } = await venue.book({ name: 'Cam Lens' });
  const { page } = await openDoor(guests, venue, { path: '/dashboard', site });
  const clicks = await walkToDoor(page);
  camera.show(reference);
  await press(page, 'Scan');
  await page.getByText('Cam Lens is checked in.').waitFor();
  expect(clicks()).toBeLessThanOrEqual(2);
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
});

test('codes that check no party in say why, and leave the field free for the next', async () => {
  const venue = await doorOf(world);
  const gone = await venue.book({ name: 'Gina Gone' });
  const here = await venue.book({ name: 'Hella Here' });
  await venue.act('cancelStaffBooking', gone.id, { refund: 'none' });
  await venue.act('checkInBooking', here.id, { version: here.version });
  const { page } = await openDoor(guests, venue, { site });
  await row(page, 'Hella Here').waitFor();
  const scan = async (code: string, answer: RegExp | string) => {
    await field(page).fill(code);
    await page.keyboard.press('Enter');
    await page.getByText(answer).waitFor();
    expect(await field(page).inputValue()).toBe('');
  };
  await scan(here.reference, 'Hella Here is already checked in.');
  await scan('XYZW2345', 'This code isn’t for any party today.');
  await scan('nobody', 'No party today matches “nobody”.');
  await scan(gone.reference, /Gina Gone: Cancelled|Gina Gone is booked for/);
  expect(await auditSchemes(page, 'door, notice')).toEqual([]);
  await press(page, 'Open booking');
  await page.getByRole('dialog', { name: 'Booking' }).getByText('Gina Gone').first().waitFor();
});

test('what is to be known of a party is in sight, and its size can be changed at the door', async () => {
  const venue = await doorOf(world);
  const { id } = await venue.book({ name: 'Pia Party', phone: '+1 555 010 9876', note: 'Nut allergy' });
  await venue.book({ name: 'Otto Other' });
  const { id: customer } = await venue.customerOf('Pia Party');
  const { page } = await openDoor(guests, venue, { site, path: `/customers/${customer}` });
  await press(page, 'Add medical note');
  await page.getByRole('button', { name: 'Save flag' }).click();
  await page.getByText('Write a note.').waitFor();
  await page.getByLabel('Allergy or medical note').fill('Asthma: inhaler in her bag');
  expect(await auditSchemes(page, 'customer, new flag')).toEqual([]);
  await press(page, 'Save flag');
  await page.getByText('“Allergy or medical” was saved.').waitFor();
  await page.getByText('Asthma: inhaler in her bag').waitFor();
  expect(await auditSchemes(page, 'customer with a flag')).toEqual([]);
  await goTo(page, 'Door');
  await row(page, 'Pia Party').getByText('Nut allergy').waitFor();
  const flags = row(page, 'Pia Party').getByRole('list', { name: 'Flags' });
  await flags.getByText('Allergy or medical').waitFor();
  await flags.getByText('Asthma: inhaler in her bag').waitFor();
  await field(page).fill('9876');
  await row(page, 'Otto Other').waitFor({ state: 'hidden' });
  await press(page, 'Change the party size of Pia Party');
  const dialog = page.getByRole('dialog', { name: 'Change party size' });
  await dialog.getByRole('button', { name: 'More: Player' }).click();
  expect(await auditSchemes(page, 'door, party size')).toEqual([]);
  await dialog.getByRole('button', { name: 'Change to 3 guests' }).click();
  await row(page, 'Pia Party').getByText('3 guests').waitFor();
  await checkInOf(page, 'Pia Party').click();
  await page.getByText('Pia Party is checked in.').waitFor();
  await press(page, 'Undo the check-in of Pia Party');
  await checkInOf(page, 'Pia Party').waitFor();
  expect((await venue.read(id)).state).toBe('confirmed');
});

test('a check-in at one door is seen at another', async () => {
  const venue = await doorOf(world);
  await venue.book({ name: 'Sina Seen' });
  const [one, other] = [
    await openDoor(guests, venue, { site }),
    await openDoor(guests, venue, { width: 1280, site }),
  ];
  for (const { page } of [one, other]) await page.getByText('Live', { exact: true }).waitFor();
  await checkInOf(one.page, 'Sina Seen').click();
  await row(other.page, 'Sina Seen').getByText('Checked in', { exact: true }).waitFor();
  await press(other.page, 'Undo the check-in of Sina Seen');
  await checkInOf(one.page, 'Sina Seen').waitFor();
});

test('without a line check-ins and a note wait, survive a reload, and are sent once; a conflict is shown', async () => {
  const venue = await doorOf(world);
  const names = ['Olga One', 'Tom Two', 'Theo Three'];
  const [one, two, three] = await Promise.all(names.map((name) => venue.book({ name })));
  if (!one || !two || !three) throw new Error('There are three parties.');
  await venue.flag('Olga One', { kind: 'medical', note: 'Allergic to latex' });
  const { page, context } = await openDoor(guests, venue, { site });
  await row(page, 'Olga One').waitFor();
  await keptForBadLines(page);

  await context.setOffline(true);
  await page.getByText('You’re offline').waitFor();
  for (const name of names) await checkInOf(page, name).click();
  await press(page, 'Add a note about Olga One');
  await page.getByRole('textbox', { name: 'Write a note' }).fill('Came with a pram');
  await page.keyboard.press('Enter');
  await page.getByText('3 check-ins are waiting. 1 note is waiting.').waitFor();

  await page.reload();
  await page.getByText('3 check-ins are waiting. 1 note is waiting.').waitFor();
  await row(page, 'Olga One').getByText('Came with a pram').waitFor();
  await row(page, 'Olga One').getByText('Allergic to latex').waitFor();
  await field(page).fill('two');
  await row(page, 'Theo Three').waitFor({ state: 'hidden' });
  await row(page, 'Tom Two').getByText('Not sent yet').waitFor();
  await field(page).fill('');
  const findings = await auditSchemes(page, 'door, offline');

  // Meanwhile one is cancelled, and another is let in at the other door.
  await venue.act('cancelStaffBooking', two.id, { refund: 'none' });
  await venue.act('checkInBooking', three.id, { version: three.version });
  await context.setOffline(false);
  await page.getByText('Tom Two could not be checked in').waitFor();
  await page.getByText('Not sent yet').first().waitFor({ state: 'hidden' });
  await page.getByText('You’re offline').waitFor({ state: 'hidden' });
  findings.push(...(await auditSchemes(page, 'door, conflict')));
  expect(findings).toEqual([]);
  expect(await page.getByText('could not be checked in').count()).toBe(1);

  const [first, second, third] = await Promise.all([one, two, three].map(({ id }) => venue.read(id)));
  expect([first.state, second.state, third.state]).toEqual(['checked_in', 'cancelled', 'checked_in']);
  expect(first.notes.map(({ text }: { text: string }) => text)).toEqual(['Came with a pram']);
  // Checked in once, and noted once: nothing else has changed them.
  expect([first.version, third.version]).toEqual([one.version + 2, three.version + 1]);
  await press(page, 'Got it');
  await page.getByText('Tom Two could not be checked in').waitFor({ state: 'hidden' });
});

test('signing out takes the pages, the list and the queue off the device', async () => {
  const venue = await doorOf(world);
  await venue.book({ name: 'Sid Signed' });
  await venue.flag('Sid Signed', { kind: 'medical', note: 'Allergic to latex' });
  const { page, context } = await openDoor(guests, venue, { site });
  await row(page, 'Sid Signed').waitFor();
  await keptForBadLines(page);
  await page.evaluate((venueId) => {
    const queued = [{ kind: 'note', id: 'n', bookingId: 'none', name: 'Sid', text: 'Late', conflict: 'No' }];
    localStorage.setItem(`bookingtms-copy:door:${venueId}`, JSON.stringify(queued));
  }, venue.venue.id);
  const kept = () =>
    page.evaluate(async () => ({
      copies: Object.keys(localStorage).filter((name) => name.startsWith('bookingtms-copy:')),
      medical: JSON.stringify(localStorage).includes('latex'),
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
  const before = await kept();
  expect([before.copies.length, before.medical]).toEqual([4, true]);
  await accountButton(page).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await heading(page, 'Sign in');
  expect(await kept()).toEqual({ copies: [], medical: false, caches: [], workers: 0 });
  await context.setOffline(true);
  await expect(page.goto(`${site}/check-in`)).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
});

test('a day without parties, and a list that cannot be read, say what to do', async () => {
  const venue = await doorOf(world);
  const { page } = await openDoor(guests, venue, { site, path: '/bookings' });
  await page.route('**/agenda?*', (route) => route.fulfill({ status: 404, body: '' }));
  await goTo(page, 'Door');
  await page.getByRole('button', { name: 'Try again' }).waitFor();
  const findings = await auditSchemes(page, 'door, error');
  await page.unroute('**/agenda?*');
  await press(page, 'Try again');
  await page.getByText('No parties today').waitFor();
  findings.push(...(await auditSchemes(page, 'door, empty')));
  expect(findings).toEqual([]);
});
