import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acceptedTerms } from '../../../lambdas/data/guest/accepted-terms.ts';
import { keys } from '../../../lambdas/data/keys.ts';
import { cancelBooking } from '../../../lambdas/usecases/guest/booking/cancel-booking.ts';
import { startCheckout } from '../../../lambdas/usecases/money/payment/start-checkout.ts';
import { verifyCheckout } from '../../../lambdas/usecases/money/payment/verify-checkout.ts';
import { details, openPage, setup, startTill, type Till } from './support.ts';

let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(() => till?.close());

test('the accepted terms are stored in their language, once for all guests with the same text', async () => {
  const widget = {
    color: '#1f5f8b',
    theme: 'light' as const,
    languages: ['en' as const, 'de' as const],
    cancellationPolicy: 'Freunde dürfen für Sie kommen.',
    terms: 'Seien Sie pünktlich.',
  };
  const { hold, read, shop } = await setup(till, { venue: { widget } });
  const accept = async (language: 'en' | 'de') => {
    const { token } = await hold(1);
    await startCheckout(till.deps, token, { ...details, language });
    return (await read(token)).accepted;
  };
  const german = await accept('de');
  expect(await accept('de')).toEqual(german);
  expect(german).toMatchObject({ language: 'de', cancellation: shop.activity.cancellation });
  const textOf = (version = '') => acceptedTerms(till.table).get(shop.organization.id, version);
  expect(await textOf(german?.version)).toBe(
    'Sie können selbst stornieren: kostenlos bis 24 Stunden vor Beginn; danach hilft Ihnen der Veranstalter. Einen anderen Termin können Sie bis 24 Stunden vor Beginn wählen.\n\nFreunde dürfen für Sie kommen.\n\nSeien Sie pünktlich.',
  );
  expect(await textOf((await accept('en'))?.version)).toContain('until 24 hours before the start');
});

test('the rule that the guest accepted binds, also when the activity has a stricter one by now', async () => {
  const { hold, shop } = await setup(till);
  const { token } = await hold(2);
  await till.outcome(await openPage(till, token), 'pay');
  await verifyCheckout(till.deps, token);
  const { organization, venue, activity } = shop;
  const cancellation = { tiers: [{ minutesBefore: 0, feeBasisPoints: 10_000 }], rescheduleMinutes: 0 };
  const Item = { ...keys.activity(organization.id, venue.id, activity.id), ...activity, cancellation };
  await till.table.client.send(new PutCommand({ TableName: till.table.name, Item }));
  const after = await cancelBooking(till.deps, token, { expectedRefund: 5_000 });
  expect(after).toMatchObject({ state: 'cancelled', options: { refunded: 5_000 } });
});
