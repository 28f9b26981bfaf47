import { expect, test } from '@jest/globals';
import { giftCard } from '../../../core/contract/model/money/gift-card.ts';
import { promoCode } from '../../../core/contract/model/venue/promo-code.ts';
import { giftCards } from '../../../lambdas/data/money/gift-cards.ts';
import { promoCodes } from '../../../lambdas/data/venue/promo-codes.ts';
import { useGuests } from '../../support/browser.ts';
import { sharedWorld } from '../../support/world.ts';
import { audit } from '../support/audit.ts';
import { bookingPageOf, openParty } from '../support/booked.ts';
import { type OwnVenue, openVenue } from '../support/venue.ts';
import { fillDetails, focusOn, goToPayment, payOn, reserve, slotOf } from '../support/widget.ts';

/** What is sold beside places, and what makes them cheaper. */

const world = sharedWorld();
const guests = useGuests();
const ana = { name: 'Ana Pérez', email: 'ana@example.com' };

const addOns = [{ id: 'photo', name: 'Group photo', description: '', price: 500, maxQuantity: 2 }];
const priceList = {
  units: [{ id: 'player', name: 'Player', price: 2500 }],
  groupTiers: [],
  peakRules: [],
  buyOutPrice: 20_000,
};

/** A tenth off with one, twenty dollars paid with the other. */
async function giveCodes({ organization, venue }: OwnVenue): Promise<void> {
  const createdAt = (await world.now()).toISOString();
  const shared = { organizationId: organization.id, createdAt, version: 1 };
  const tenth = { kind: 'percent', basisPoints: 1000 };
  await promoCodes(world.table).create(
    promoCode.parse({
      ...shared,
      code: 'WELCOME-10',
      name: 'Welcome',
      discount: tenth,
      uses: 0,
      status: 'active',
    }),
    [],
  );
  const worth = { currency: 'USD', initialAmount: 2000, balance: 2000 };
  await giftCards(world.table).create(
    giftCard.parse({
      ...shared,
      ...worth,
      id: `gft_${organization.id.slice(4)}`,
      venueId: venue.id,
      code: 'ABCD-EFGH-JKLM-NPQR',
      status: 'active',
      origin: 'credit',
      buyer: ana,
      language: 'en',
    }),
  );
}

test('extras, a promo code and a gift card make one price, which the booking keeps', async () => {
  const venue = await openVenue(world, { activity: { addOns, priceList } });
  await giveCodes(venue);
  const page = await (await guests.enter({ expected: [/status of 422/] })).newPage();
  await openParty(page, venue);
  const more = page.getByRole('button', { name: 'More: Group photo' });
  await more.click();
  await more.click();
  expect(await more.getAttribute('aria-disabled')).toBe('true');
  await page.getByText('2 × Group photo').waitFor();
  await page.locator('.total').getByText('$35.00').waitFor();
  const findings = await audit(page, 'party');
  await reserve(page);
  await fillDetails(page, ana);

  await page.getByText('Promo code or gift card').click();
  const promo = page.getByLabel('Promo code', { exact: true });
  await promo.fill('NO-SUCH-CODE');
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.locator('#error-promoCode').waitFor();
  await focusOn(promo);
  expect(await page.getByLabel('Full name').inputValue()).toBe(ana.name);
  findings.push(...(await audit(page, 'refused code')));

  await promo.fill('welcome-10');
  await page.getByLabel('Gift card code').fill('abcd efgh jklm npqr');
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.getByText('Your price now: $11.50').waitFor();
  await page.getByText('Promo code WELCOME-10').waitFor();
  await page.getByText('Gift card ending in NPQR').waitFor();
  findings.push(...(await audit(page, 'codes')));
  await goToPayment(page, page);
  await payOn(page);
  await page.goto(await bookingPageOf(page));
  await page.getByText('Confirmed', { exact: true }).waitFor();
  const lines = await page.locator('.quote:not(.paid-lines) > div').allTextContents();
  expect(lines).toEqual([
    '1 × Player$25.00$25.00',
    '2 × Group photo$5.00$10.00',
    'Promo code WELCOME-10-$3.50',
    'Gift card ending in NPQR-$20.00',
    'Total$11.50',
  ]);
  expect(await page.locator('.paid-lines').textContent()).toBe('Paid$31.50');
  expect(findings).toEqual([]);
});

test('a typed code is applied before payment, and its price shown first', async () => {
  const venue = await openVenue(world, { activity: { priceList } });
  await giveCodes(venue);
  const page = await (await guests.enter()).newPage();
  await openParty(page, venue);
  await reserve(page);
  await fillDetails(page, ana);
  await page.getByText('Promo code or gift card').click();
  await page.getByLabel('Promo code', { exact: true }).fill('WELCOME-10');
  await page.getByRole('button', { name: 'Pay $25.00' }).click();
  await page.getByText('Your code changes the price.').waitFor();
  await page.getByRole('button', { name: 'Pay $22.50' }).click();
  await page.getByRole('button', { name: 'Decline the card' }).waitFor();
});

test('one party has a shared session to itself; another waits for a place', async () => {
  const venue = await openVenue(world, { activity: { priceList } });
  const page = await (await guests.enter()).newPage();
  await openParty(page, venue);
  await page.getByLabel('Book the whole session for your party').check();
  await page.locator('.quote').getByText('Whole session').waitFor();
  const findings = await audit(page, 'whole session');
  await reserve(page);
  await page.getByRole('button', { name: 'Pay $200.00' }).waitFor();

  const other = await (await guests.enter()).newPage();
  await other.goto(venue.widget);
  const day = other.locator(`button.day[data-date="${venue.date}"]`);
  await day.click();
  await slotOf(other, venue.sessionId).waitFor();
  findings.push(...(await audit(other, 'full day')));
  await other.getByRole('button', { name: /^Notify me/ }).click();
  await other.getByRole('button', { name: 'Join the waitlist' }).click();
  await other.getByText('2 things need your attention').waitFor();
  findings.push(...(await audit(other, 'waitlist')));
  await other.getByLabel('Full name').fill('Bo');
  await other.getByLabel('Email').fill('bo@example.com');
  await other.getByRole('button', { name: 'Join the waitlist' }).click();
  await other.getByText('You are first in line.').waitFor();
  findings.push(...(await audit(other, 'on the waitlist')));
  await other.getByRole('button', { name: 'Leave the waitlist' }).click();
  await other.getByRole('heading', { name: 'You’ve left the waitlist' }).waitFor();
  expect(findings).toEqual([]);
});

test('a gift card is bought, and its code shown once it is paid', async () => {
  const venue = await openVenue(world, { venue: { giftCardAmounts: [5000, 10_000] } });
  const page = await (await guests.enter()).newPage();
  await page.goto(`${world.info.site}/${venue.venue.slug}`);
  await page.getByRole('button', { name: 'Gift cards' }).click();
  await page.getByRole('button', { name: 'Continue to payment' }).click();
  await page.getByText('3 things need your attention').waitFor();
  const findings = await audit(page, 'gift card with errors');
  await page.getByLabel('$100').check();
  await page.getByLabel('Your name').fill('Ana Pérez');
  await page.getByLabel('Your email').fill('ana@example.com');
  await page.getByLabel('Send it to someone else').check();
  await page.getByLabel('Name of the recipient').fill('Bo');
  await page.getByLabel('Email of the recipient').fill('bo@example.com');
  await page.getByLabel('Message').fill('Happy birthday!');
  findings.push(...(await audit(page, 'gift card')));
  await page.getByRole('button', { name: 'Pay $100.00' }).click();
  await page.getByRole('button', { name: 'Decline the card' }).waitFor();
  await payOn(page);
  await page.getByRole('heading', { name: 'The gift card is ready' }).waitFor();
  expect(await page.locator('.gift-card code').textContent()).toMatch(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){3}$/);
  await page.getByText('We have emailed it to Bo.').waitFor();
  expect(new URL(page.url()).search).toBe('');
  findings.push(...(await audit(page, 'gift card ready')));
  expect(findings).toEqual([]);
});
