import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { dayFigures, salesFigures, visitCounts } from '../../../core/contract/model/desk/day-figures.ts';
import { organizationId } from '../../../core/contract/model/ids.ts';
import { addDays, localDateOf, toInstant } from '../../../core/domain/time.ts';
import { dayFiguresOf } from '../../../lambdas/data/desk/day-figures.ts';
import { reconciliations } from '../../../lambdas/data/money/reconciliations.ts';
import { failedRefund } from '../../http/support/money.ts';
import { enroll, signIn } from '../../http/support/people.ts';
import { useGuests } from '../../support/browser.ts';
import { sharedWorld } from '../../support/world.ts';
import { auditSchemes } from '../support/audit.ts';
import { goTo, heading, openPortal, signInOn } from '../support/portal.ts';
import { type OwnVenue, openVenue } from '../support/venue.ts';

/** What was sold, and money that is not where it should be: refunds that failed, and what Stripe and the bookings disagree on. */

const world = sharedWorld();
const guests = useGuests();

async function openHouse() {
  const shop = await openVenue(world, { venue: { giftCardAmounts: [5_000] } });
  const person = await enroll(world, `${shop.organization.id}:org-admin:all`);
  const owner = await signIn(world, person.email, person.password);
  const enter = (width: number) => enterAs(person, width);
  return { shop, owner, enter };
}

async function enterAs(
  { email, password }: Pick<Awaited<ReturnType<typeof enroll>>, 'email' | 'password'>,
  width: number,
): Promise<Page> {
  const page = await openPortal(guests, `${world.info.site}/dashboard`, width);
  await signInOn(page, email, password);
  await page.getByRole('heading', { level: 1, name: /^Today/ }).waitFor();
  return page;
}

/** A day that is over, on which two parties paid $30 each. */
async function countDay({ organization, venue, activity }: OwnVenue, date: string): Promise<void> {
  const counts = { ...zeros(visitCounts), bookings: 2, players: 5, seats: 5, capacity: 8 };
  const sales = { ...zeros(salesFigures), gross: 6_000, taken: 6_000, revenue: 6_000 };
  const hour = { hour: 18, bookings: 2, seats: 5, capacity: 8, revenue: 6_000 };
  const parts = { sources: [], leadTimes: [], promoCodes: [], taxes: [] };
  const figures = dayFigures.parse({
    ...{ organizationId: organization.id, venueId: venue.id, date, counts, hours: [hour] },
    money: { revenue: 6_000, taken: 6_000, refunded: 0, balance: 0 },
    activities: [{ activityId: activity.id, counts, sales, hours: [hour], ...parts }],
    ...{ countedAt: `${date}T23:00:00.000Z`, version: 1 },
  });
  await dayFiguresOf(world.table).put(figures);
}

const zeros = ({ shape }: { shape: object }) =>
  Object.fromEntries(Object.keys(shape).map((name) => [name, 0]));

test('an owner looks at revenue by chart and table; the address holds the period', async () => {
  const { shop, enter } = await openHouse();
  // Days that no night counts again.
  const today = localDateOf(toInstant(await world.now()), shop.venue.timeZone);
  for (const days of [5, 6, 40]) await countDay(shop, addDays(today, -days));
  const page = await enter(1280);
  await goTo(page, 'Reports');
  await heading(page, 'Revenue');
  await page.getByRole('img', { name: 'Revenue by day: $120.00 overall' }).waitFor();
  await page
    .getByRole('row', { name: /^Total/ })
    .getByText('$60.00')
    .waitFor();
  const findings = await auditSchemes(page, 'revenue');
  await page.getByLabel('Compare with').selectOption({ label: 'No comparison' });
  await page.getByLabel('Period', { exact: true }).selectOption({ label: 'Last 7 days' });
  const isWeek = () => document.querySelectorAll('tbody tr').length === 7;
  await page.waitForFunction(isWeek);
  expect(new URL(page.url()).search).toContain('period=7-days');
  await page.reload();
  await page.getByRole('img', { name: 'Revenue by day: $120.00 overall' }).waitFor();
  await page.waitForFunction(isWeek);
  const link = await page.getByRole('link', { name: 'Download CSV' }).getAttribute('href');
  const lines = (await (await page.request.get(world.info.site + link)).text()).trim().split('\r\n');
  expect([lines.length, lines[1]]).toEqual([3, expect.stringContaining('60.00')]);
  await page.getByRole('link', { name: 'Weekdays and hours' }).click();
  await page.getByRole('img', { name: /fullest/ }).waitFor();
  findings.push(...(await auditSchemes(page, 'hours')));
  expect(new URL(page.url()).search).toContain('period=7-days');
  expect(findings).toEqual([]);
});

test('staff see no reports', async () => {
  const { shop } = await openHouse();
  const person = await enroll(world, `${shop.organization.id}:staff:${shop.venue.id}`);
  const page = await enterAs(person, 1280);
  expect(await page.getByRole('link', { name: 'Reports' }).count()).toBe(0);
  await page.goto(`${world.info.site}/reports/revenue`);
  await page.getByText('Your role can’t see reports.').waitFor();
  expect(await page.getByRole('main').getByRole('img').count()).toBe(0);
});

test('a refund that the bank declined is paid in cash', async () => {
  const { shop, owner, enter } = await openHouse();
  await failedRefund(world, { shop, owner });
  const page = await enter(1280);
  await goTo(page, 'Reports');
  await page.getByRole('link', { name: 'Refunds' }).click();
  await heading(page, 'Refunds');
  const waiting = page.getByRole('table', { name: 'Open refunds' });
  const row = waiting.getByRole('row').filter({ hasText: 'The bank declined it' });
  await row.getByText('Failed').waitFor();
  const findings = await auditSchemes(page, 'failed refund');
  await row.getByRole('button', { name: 'Settle another way' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Record as settled' }).click();
  await dialog.getByText('Say how the money was returned.').waitFor();
  findings.push(...(await auditSchemes(page, 'settling')));
  await dialog.getByLabel('What happened').fill('Paid out at the counter');
  await dialog.getByRole('button', { name: 'Record as settled' }).click();
  await page.getByRole('heading', { name: 'Open refunds' }).waitFor({ state: 'detached' });
  await page.getByRole('row').filter({ hasText: 'Settled' }).waitFor();
  await page.getByLabel('Any status').selectOption({ label: 'Failed' });
  await page.getByText('No refunds').waitFor();
  expect(new URL(page.url()).search).toContain('state=failed');
  findings.push(...(await auditSchemes(page, 'no refunds')));
  await page.getByRole('link', { name: 'Payments' }).click();
  await heading(page, 'Payments');
  await page.getByRole('row').filter({ hasText: 'Online' }).first().waitFor();
  findings.push(...(await auditSchemes(page, 'payments')));
  await page.getByRole('link', { name: 'Gift card balances' }).click();
  await page.getByRole('img', { name: 'Balance by day: $0.00 at the end' }).waitFor();
  findings.push(...(await auditSchemes(page, 'gift card balances')));
  await page.getByRole('link', { name: 'Payouts' }).click();
  await page.getByText('Stripe isn’t connected').waitFor();
  findings.push(...(await auditSchemes(page, 'no payouts')));
  expect(findings).toEqual([]);
});

test('what Stripe and the bookings disagree on stands above the nights', async () => {
  const { shop, enter } = await openHouse();
  const today = (await world.now()).toISOString().slice(0, 10);
  const night = { organizationId: organizationId.parse(shop.organization.id), payments: 3, refunds: 1 };
  const checkedAt = (await world.now()).toISOString();
  const missing = { kind: 'payment-missing', id: 'pi_gone', inStripe: 0, inTable: 4_500 } as const;
  for (const [days, differences] of [
    [1, [missing]],
    [2, []],
  ] as const) {
    const date = addDays(today, -days);
    await reconciliations(world.table).put({ ...night, date, differences: [...differences], checkedAt });
  }
  const page = await enter(390);
  await page.goto(`${world.info.site}/reports/reconciliation`);
  await page.getByRole('row').filter({ hasText: 'pi_gone' }).getByText('$45.00').waitFor();
  await page.getByText('1 difference', { exact: true }).waitFor();
  await page.getByText('All agree').waitFor();
  expect(await auditSchemes(page, 'differences')).toEqual([]);
});
