import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Flags, flags } from '../../core/contract/model/platform/plan.ts';
import { codeSchemas } from '../../core/contract/schemas/money/codes.ts';
import { organizations } from '../../lambdas/data/platform/organizations.ts';
import { promoCodes } from '../../lambdas/data/venue/promo-codes.ts';
import { systemIds } from '../../lambdas/runtime/ids.ts';
import { getVenue } from '../../lambdas/usecases/guest/availability/get-venue.ts';
import { createHold } from '../../lambdas/usecases/guest/booking/create-hold.ts';
import { quoteCheckout } from '../../lambdas/usecases/guest/booking/quote-checkout.ts';
import { joinWaitlist } from '../../lambdas/usecases/guest/waitlist/join-waitlist.ts';
import { buyGiftCard } from '../../lambdas/usecases/money/gift-cards/buy-gift-card.ts';
import { activeOrganization } from '../../lambdas/usecases/scope/venue-in-scope.ts';
import { createPromoCode } from '../../lambdas/usecases/venue/promo-codes/create-promo-code.ts';
import { promoCode } from '../http/support/bodies.ts';
import { adminOf, codesDeps } from '../money/gift-cards/support.ts';
import { openShop, sessionTomorrow } from '../support/shop.ts';
import { startTable, type TestTable } from '../support/table.ts';
import { start } from './support.ts';

let running: TestTable;
beforeAll(async () => {
  running = await startTable();
});
afterAll(() => running?.close());

/** A shop that uses every feature, with these switched off. */
async function setup(off: Partial<Flags>) {
  const { table } = running;
  const shop = await openShop(table, {
    now: start,
    organization: { flags: flags.parse(off) },
    venue: { giftCardAmounts: [5000] },
    activity: { capacity: 2, maxPlayers: 2 },
  });
  const { embedKey: key } = shop.venue;
  const session = await sessionTomorrow(table, shop, start);
  const settings = codeSchemas.createPromoCode.body.parse(promoCode('SUMMER-26'));
  const counted = {
    organizationId: shop.organization.id,
    uses: 0,
    createdAt: start.toISOString(),
    version: 1,
  };
  await promoCodes(table).create({ ...settings, ...counted }, []);
  const clock = { now: () => start };
  const linkSecret = async () => 'a secret for tests';
  const deps = { table, clock, ids: systemIds, linkSecret };
  const party = (quantity: number) => ({
    key,
    sessionId: session.id,
    party: [{ unitId: 'player', quantity }],
    idempotencyKey: systemIds.random(),
  });
  const guest = { name: 'Ana Guest', email: 'ana@example.com', phone: '' };
  const hold = await createHold(deps, party(2));
  const noPayments = async () => {
    throw new Error('Stripe was not asked before.');
  };
  return {
    shop,
    view: () => getVenue(deps, key),
    join: () => joinWaitlist(deps, { ...party(1), guest, language: 'en' }),
    buy: () =>
      buyGiftCard(
        { ...deps, payments: noPayments, siteUrl: 'https://book.example' },
        {
          key,
          amount: 5000,
          buyer: guest,
          message: '',
          language: 'en',
          returnUrl: 'https://venue.example/',
          idempotencyKey: systemIds.random(),
        },
      ),
    quote: () => quoteCheckout(deps, hold.token, { promoCode: 'SUMMER-26' }),
    create: () => createPromoCode(codesDeps(table), adminOf(shop), { ...settings, code: 'WINTER-26' }),
    asKey: () =>
      activeOrganization(
        organizations(table),
        adminOf(shop, { role: 'integration', scopes: ['venues.view'] }),
      ),
  };
}

const refused = (code: string) => expect.objectContaining({ code });
const outcome = (asked: Promise<unknown>) =>
  asked.then(
    () => 'done',
    (error: unknown) => error,
  );

test('with everything on, all of it is offered and accepted', async () => {
  const house = await setup({});
  const { giftCardAmounts, offers } = await house.view();
  expect({ giftCardAmounts, offers }).toEqual({
    giftCardAmounts: [5000],
    offers: { waitlist: true, promoCodes: true },
  });
  for (const asked of [house.join, house.quote, house.create, house.asKey]) {
    expect(await outcome(asked())).toBe('done');
  }
  await expect(house.buy()).rejects.toThrow('Stripe was not asked before.');
});

test.each([
  ['waitlist', 'join', 'switched-off'],
  ['giftCards', 'buy', 'switched-off'],
  ['promoCodes', 'quote', 'promo-code'],
  ['promoCodes', 'create', 'switched-off'],
  ['integrations', 'asKey', 'forbidden'],
] as const)('without %s: %s is refused, and the rest works', async (flag, verb, code) => {
  const house = await setup({ [flag]: false });
  expect(await outcome(house[verb]())).toEqual(refused(code));
  const { giftCardAmounts, offers } = await house.view();
  expect(giftCardAmounts).toEqual(flag === 'giftCards' ? [] : [5000]);
  expect(offers).toEqual({ waitlist: flag !== 'waitlist', promoCodes: flag !== 'promoCodes' });
  expect(await outcome(flag === 'waitlist' ? house.quote() : house.join())).toBe('done');
});
