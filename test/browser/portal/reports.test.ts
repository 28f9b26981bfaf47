import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { organizationId } from '../../../core/contract/model/ids.ts';
import { addDays } from '../../../core/domain/time.ts';
import { reconciliations } from '../../../lambdas/data/money/reconciliations.ts';
import { failedRefund } from '../../http/support/money.ts';
import { enroll, signIn } from '../../http/support/people.ts';
import { useGuests } from '../../support/browser.ts';
import { sharedWorld } from '../../support/world.ts';
import { auditSchemes } from '../support/audit.ts';
import { goTo, heading, openPortal, signInOn } from '../support/portal.ts';
import { openVenue } from '../support/venue.ts';

/** Money that is not where it should be: refunds that failed, and what Stripe and the bookings disagree on. */

const world = sharedWorld();
const guests = useGuests();

async function openHouse() {
  const shop = await openVenue(world, { venue: { giftCardAmounts: [5_000] } });
  const person = await enroll(world, `${shop.organization.id}:org-admin:all`);
  const owner = await signIn(world, person.email, person.password);
  const enter = async (width: number): Promise<Page> => {
    const page = await openPortal(guests, `${world.info.site}/dashboard`, width);
    await signInOn(page, person.email, person.password);
    await page.getByRole('heading', { level: 1, name: /^Today/ }).waitFor();
    return page;
  };
  return { shop, owner, enter };
}

test('a refund that the bank declined is paid in cash', async () => {
  const { shop, owner, enter } = await openHouse();
  await failedRefund(world, { shop, owner });
  const page = await enter(1280);
  await goTo(page, 'Reports');
  await heading(page, 'Refunds');
  const row = page.getByRole('row').filter({ hasText: 'The bank declined it' });
  await row.getByText('Failed').waitFor();
  const findings = await auditSchemes(page, 'failed refund');
  await row.getByRole('button', { name: 'Settle another way' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Record as settled' }).click();
  await dialog.getByText('Say how the money was returned.').waitFor();
  findings.push(...(await auditSchemes(page, 'settling')));
  await dialog.getByLabel('What happened').fill('Paid out at the counter');
  await dialog.getByRole('button', { name: 'Record as settled' }).click();
  await page.getByText('No open refunds').waitFor();
  findings.push(...(await auditSchemes(page, 'no refunds')));
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
