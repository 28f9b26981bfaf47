import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Language, languages } from '../../../core/words/languages.ts';
import { recordPayment } from '../../../lambdas/usecases/desk/bookings/take-payment.ts';
import { openGroupPage } from '../../../lambdas/usecases/guest/pages/group/open-group-page.ts';
import { openFloor } from '../../model/support/floor.ts';
import { openGroup } from '../../money/groups/support.ts';
import { startTable, type TestTable } from '../../support/table.ts';

/** The page where the guest of a group pays for six players; Stripe charges 0.50 at least. */
let running: TestTable;
beforeAll(async () => {
  running = await startTable();
});
afterAll(() => running?.close());

async function open(price: number, changes: Parameters<typeof openGroup>[1] = {}) {
  const units = [{ id: 'player', name: 'Player', price }];
  const floor = await openFloor(running.table, { priceList: { units } as never });
  const group = await openGroup(floor, changes);
  const built = Object.fromEntries(languages.map((language) => [language, language]));
  const assets = { languages: built } as unknown as Parameters<typeof openGroupPage>[0]['assets'];
  const deps = { ...floor.deps, assets, feedUrl: 'wss://feed.example/ws' };
  const page = async (lang: Language = 'en') =>
    (await openGroupPage(deps, group.token, { query: { lang }, accepted: undefined })).html;
  return { floor, group, page };
}

test.each([
  ['more than Stripe charges at least', 10, '$0.60', true],
  ['less than that', 8, '$0.48', false],
])('a confirmed group with %s left to pay', async (_, price, amount, canPay) => {
  const { page } = await open(price);
  const html = await page();
  expect(html).toContain(amount);
  expect(html).toContain('Your bookings are confirmed.');
  expect(html.includes('<button')).toBe(canPay);
  expect(html.includes('too little for a card payment')).toBe(!canPay);
});

test('a confirmed group with less than that to pay is told to pay at the venue, in every language', async () => {
  const { floor, group, page } = await open(2500, { payment: { method: 'venue' } });
  const venueId = floor.shop.venue.id;
  const pay = async (index: number, amount: number) =>
    recordPayment(
      floor.deps,
      { actor: floor.manager, venueId, bookingId: (await group.member(index)).id },
      { method: 'cash', amount, idempotencyKey: `${index} pays ${amount} in cash` },
    );
  for (const [index, amount] of [5000, 7500, 2450].entries()) await pay(index, amount);
  expect(await page()).toContain('<button');
  await pay(2, 1);
  for (const language of languages) {
    const html = await page(language);
    expect(html).not.toContain('<button');
    expect(html).toMatch(/<b>[^<]*0[.,]49[^<]*<\/b>/);
  }
  expect(await page()).toContain('Your bookings are confirmed. Pay the remaining $0.49 at the venue');
});
