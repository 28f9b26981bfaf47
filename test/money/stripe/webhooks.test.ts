import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { guest, order, type Received, type Rig, setUp } from './support.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await setUp();
});
afterEach(() => rig.close());

async function checkout(outcome?: string, after = 0, account?: string): Promise<string> {
  const given = order(rig, { stripeAccountId: account });
  const { checkoutSessionId } = await rig.payments.startCheckout(given);
  if (outcome !== undefined) await guest(rig, checkoutSessionId, outcome, after);
  return checkoutSessionId;
}

function last(): Received {
  const received = rig.inbox.received.at(-1);
  if (received === undefined) throw new Error('No webhook came.');
  return received;
}

const verify = ({ body, signature }: { body: string | Uint8Array; signature: string | undefined }) =>
  rig.payments.verifyEvent(body, signature, rig.stripe.webhookSecret);

test('a signed event is read: what happened, to what, for which booking, on whose account', async () => {
  const given = order(rig, { stripeAccountId: 'acct_venue' });
  const { checkoutSessionId } = await rig.payments.startCheckout(given);
  await guest(rig, checkoutSessionId, 'pay');
  expect(verify(last())).toEqual({
    id: last().id,
    type: 'checkout.session.completed',
    account: 'acct_venue',
    objectId: checkoutSessionId,
    metadata: { organizationId: given.organizationId, bookingId: given.bookingId },
    created: expect.any(Date),
  });
});

test('bytes are as good as text, letters beyond ASCII included', async () => {
  await checkout('pay');
  const { body, signature } = last();
  expect(verify({ body: new TextEncoder().encode(body), signature })).toEqual(verify({ body, signature }));
});

test('events about the money carry the booking too', async () => {
  const id = await checkout('decline');
  const { bookingId } = verify(last()).metadata;
  expect(verify(last())).toMatchObject({ type: 'payment_intent.payment_failed' });
  expect((await rig.payments.readCheckout(id)).metadata.bookingId).toBe(bookingId);
});

test.each([
  ['another body', (event: Received) => ({ ...event, body: event.body.replace('8400', '8401') })],
  [
    'another signature',
    (event: Received) => ({ ...event, signature: event.signature.replace('v1=', 'v1=0') }),
  ],
  ['no signature', (event: Received) => ({ ...event, signature: undefined })],
  ['a moved time', (event: Received) => ({ ...event, signature: event.signature.replace(/t=\d/, 't=2') })],
])('%s is refused', async (_, forge) => {
  await checkout('pay');
  expect(() => verify(forge(last()))).toThrow(expect.objectContaining({ code: 'invalid-signature' }));
});

test('a signature by another secret is refused, and so is one from long ago', async () => {
  await checkout('pay');
  const { body, signature } = last();
  expect(() => rig.payments.verifyEvent(body, signature, 'whsec_other')).toThrow();
  await rig.advance(-10);
  await checkout('pay');
  expect(() => verify(last())).toThrow(expect.objectContaining({ code: 'invalid-signature' }));
});

test('money that comes later completes the checkout first and pays it afterwards', async () => {
  const id = await checkout('later', 600);
  expect(await rig.payments.readCheckout(id)).toMatchObject({ status: 'complete', paymentStatus: 'unpaid' });
  await rig.advance(11);
  expect(await rig.payments.readCheckout(id)).toMatchObject({ paymentStatus: 'paid' });
  expect(rig.inbox.types()).toEqual([
    'checkout.session.completed',
    'checkout.session.async_payment_succeeded',
  ]);
});

test('money that never arrives is reported as a failure', async () => {
  const id = await checkout('never', 600);
  await rig.advance(11);
  expect(await rig.payments.readCheckout(id)).toMatchObject({ status: 'complete', paymentStatus: 'failed' });
  expect([...rig.inbox.types()].sort()).toEqual([
    'checkout.session.async_payment_failed',
    'checkout.session.completed',
    'payment_intent.payment_failed',
  ]);
});

test('a checkout that expires is reported', async () => {
  await checkout();
  await rig.advance(36);
  expect(rig.inbox.types()).toEqual(['checkout.session.expired']);
});

test('an event that is refused is sent again later, signed anew, until it is accepted', async () => {
  rig.inbox.answers.push(500, 503);
  await checkout('pay');
  expect(rig.inbox.received).toHaveLength(1);
  await rig.advance(1);
  await rig.advance(1);
  await rig.advance(1);
  expect(rig.inbox.received).toHaveLength(3);
  const signatures = new Set(rig.inbox.received.map(({ signature }) => signature));
  expect(signatures.size).toBe(3);
  expect(new Set(rig.inbox.received.map(({ id }) => id)).size).toBe(1);
});

test('an event can be sent twice, and a session backwards', async () => {
  const id = await checkout('decline');
  await guest(rig, id, 'pay');
  const [failed, completed] = rig.inbox.received.map((event) => event.id);
  await rig.control(`events/${completed}/resend`, { times: 2 });
  await rig.control(`sessions/${id}/events/resend`, { order: 'reverse' });
  const sent = rig.inbox.received.slice(2).map((event) => event.id);
  expect(sent).toEqual([completed, completed, completed, failed]);
});

test('webhooks held back come when they are released, in the order asked for', async () => {
  await rig.control('webhooks/hold');
  const id = await checkout('decline');
  await guest(rig, id, 'pay');
  expect(rig.inbox.received).toHaveLength(0);
  await rig.control('webhooks/release', { order: 'reverse' });
  expect(rig.inbox.types()).toEqual(['checkout.session.completed', 'payment_intent.payment_failed']);
  await checkout('pay');
  expect(rig.inbox.received).toHaveLength(3);
});

test('a restart keeps everything: keys, sessions, and webhooks held back', async () => {
  const { secretKey, webhookSecret } = rig.stripe;
  await rig.control('webhooks/hold');
  const given = order(rig);
  const started = await rig.payments.startCheckout(given);
  await guest(rig, started.checkoutSessionId, 'pay');
  await rig.restart();
  expect(rig.stripe).toMatchObject({ secretKey, webhookSecret });
  expect((await rig.payments.startCheckout(given)).checkoutSessionId).toBe(started.checkoutSessionId);
  const checkoutNow = await rig.payments.readCheckout(started.checkoutSessionId);
  expect(checkoutNow).toMatchObject({ paymentStatus: 'paid' });
  await rig.control('webhooks/release');
  expect(verify(last())).toMatchObject({ objectId: started.checkoutSessionId });
});
