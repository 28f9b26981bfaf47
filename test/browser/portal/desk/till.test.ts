import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { must } from '../../../http/support/call.ts';
import { enroll, signIn } from '../../../http/support/people.ts';
import { useGuests } from '../../../support/browser.ts';
import { sharedWorld } from '../../../support/world.ts';
import { auditSchemes } from '../../support/audit.ts';
import { countClicks } from '../../support/clicks.ts';
import { goTo, heading, openPortal, press, signInOn } from '../../support/portal.ts';
import { openVenue } from '../../support/venue.ts';

/** The cash of a day: from the float to the count. */

const world = sharedWorld();
const { site } = world.info;
const guests = useGuests();

/** A venue with one person of a role at it. */
async function deskOf(role: 'manager' | 'staff') {
  const venue = await openVenue(world);
  const person = await enroll(world, `${venue.organization.id}:${role}:${venue.venue.id}`);
  const cookie = await signIn(world, person.email, person.password);
  return { ...venue, person, cookie };
}

type Desk = Awaited<ReturnType<typeof deskOf>>;

async function openTill({ venue: { id: venueId }, cookie }: Desk, float: number, name = 'Front desk') {
  const headers = { 'idempotency-key': crypto.randomUUID() };
  const body = { name, float };
  return must(world, 'openTill', { params: { venueId }, headers, cookie, body });
}

async function enter({ person }: Desk, width: number): Promise<Page> {
  const page = await openPortal(guests, `${site}/dashboard`, width);
  await signInOn(page, person.email, person.password);
  await page.getByRole('heading', { level: 1, name: /^Today/ }).waitFor();
  return page;
}

const count = (page: Page, coin: string, many: string) =>
  page.getByLabel(`How many of ${coin}`, { exact: true }).fill(many);

test.each([1280, 390])('at %s px a till is counted and closed in four presses', async (width) => {
  const desk = await deskOf('staff');
  await openTill(desk, 15_000);
  const page = await enter(desk, width);
  const clicks = await countClicks(page);
  await goTo(page, 'Till');
  await heading(page, 'Front desk');
  const findings = await auditSchemes(page, 'open till');
  await press(page, 'Close till');
  await page.getByText('$150.00 short').waitFor();
  await count(page, '$100.00', '1');
  await page.keyboard.press('Enter');
  await count(page, '$20.00', '2');
  await count(page, '$0.25', '38');
  await page.getByText('$0.50 short').waitFor();
  findings.push(...(await auditSchemes(page, 'count')));
  await press(page, 'Close till with $149.50');
  await page.getByText('Closed', { exact: true }).waitFor();
  expect(clicks()).toBeLessThanOrEqual(4);
  await page.getByText('$0.50 short').waitFor();
  await page.getByText('Counted: 1 × $100.00, 2 × $20.00, and 38 × $0.25.').waitFor();
  findings.push(...(await auditSchemes(page, 'closed till')));
  expect(findings).toEqual([]);
});

test('cash of a booking, cash put in and taken out are expected; a correction leaves the count', async () => {
  const desk = await deskOf('manager');
  const page = await enter(desk, 1280);
  await goTo(page, 'Till');
  await page.getByText('No till is open today').waitFor();
  await press(page, 'Open a till');
  const form = page.getByRole('dialog');
  await form.getByLabel('Opening float').fill('100');
  await form.getByRole('button', { name: 'Open a till' }).click();
  await heading(page, 'Front desk');

  const { venue, cookie, sessionId } = desk;
  const { json: booked } = await must(world, 'createStaffBooking', {
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
  await page.goto(`${site}/till?booking=${booked.id}`);
  const due = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD' }).format(
    booked.balance / 100,
  );
  await press(page, `Collect ${due}`);
  await page.getByRole('menuitem', { name: 'Cash' }).click();
  await page.getByText(`${due} in cash recorded.`).waitFor();
  await page.keyboard.press('Escape');

  await press(page, 'Take cash out');
  await page.getByRole('button', { name: 'Take cash out' }).last().click();
  await page.getByText('Enter at least').waitFor();
  await page.getByLabel('Amount').fill('20');
  await page.getByLabel('Reason').fill('Light bulbs');
  await page.getByRole('dialog').getByRole('button', { name: 'Take cash out' }).click();
  await page.getByRole('cell', { name: 'Light bulbs' }).waitFor();
  const expected = 100 + booked.balance / 100 - 20;

  await press(page, 'Close till');
  await page.getByText('Total only', { exact: true }).click();
  await page.getByLabel('Counted').fill(String(expected));
  await page.getByText('Exact', { exact: true }).waitFor();
  await page.getByRole('button', { name: /^Close till with/ }).click();
  await page.getByText('Closed', { exact: true }).waitFor();

  await press(page, 'Add a correction');
  await page.getByRole('dialog').getByLabel('Amount').fill('5');
  await page.getByLabel('Reason').fill('Found behind the drawer');
  await press(page, 'Record correction');
  await page.getByRole('row', { name: /Found behind the drawer Correction .* \+\$5\.00/ }).waitFor();
  expect(await page.getByText('Exact', { exact: true }).count()).toBe(1);
});

test('cash belongs to the chosen one of two tills: of a new booking, and of a balance', async () => {
  const desk = await deskOf('manager');
  await openTill(desk, 0);
  await openTill(desk, 0, 'Bar');
  const page = await enter(desk, 1280);
  await page.goto(`${site}/till?new=1&slot=${desk.sessionId}`);
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('combobox', { name: 'Name' }).fill('Cora Coin');
  await drawer.getByLabel('Email').fill('cora@example.com');
  await drawer.getByText('Cash', { exact: true }).click();
  await drawer.getByRole('combobox', { name: 'Till' }).selectOption('Bar');
  await drawer.getByRole('rowheader', { name: 'Total' }).waitFor();
  expect(await auditSchemes(page, 'new booking in cash')).toEqual([]);
  await press(page, 'Book and take cash');
  await drawer.getByText('Paid', { exact: true }).first().waitFor();

  const { json: owing } = await must(world, 'createStaffBooking', {
    params: { venueId: desk.venue.id },
    headers: { 'idempotency-key': crypto.randomUUID() },
    cookie: desk.cookie,
    body: {
      sessionId: desk.sessionId,
      party: [{ unitId: 'player', quantity: 3 }],
      guest: { name: 'Otto Owes', email: 'otto@example.com', phone: '' },
      source: 'staff',
      payment: { method: 'venue' },
    },
  });
  await page.goto(`${site}/till?booking=${owing.id}`);
  await page.getByRole('button', { name: /^Collect \$/ }).click();
  await page.getByRole('menuitem', { name: 'Cash, Front desk' }).click();
  await page.getByText(/in cash recorded/).waitFor();

  await page.goto(`${site}/till`);
  await heading(page, 'Bar');
  const cashIn = (name: string) =>
    page
      .getByRole('region', { name })
      .locator('div', { hasText: /^From bookings/ })
      .last()
      .innerText();
  expect((await cashIn('Front desk')).replace(/\s+/g, ' ')).toBe(`From bookings $${owing.balance / 100}.00`);
  expect((await cashIn('Bar')).replace(/\s+/g, ' ')).toMatch(/^From bookings \$[1-9]/);
});
