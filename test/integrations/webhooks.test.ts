import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Webhook as Verifier } from 'standardwebhooks';
import { type DeliveryId, deliveryId } from '../../core/contract/model/ids.ts';
import { webhookMessages } from '../../core/contract/webhook-messages.ts';
import type { Language } from '../../core/words/languages.ts';
import { keys } from '../../lambdas/data/keys.ts';
import { deleteItem } from '../../lambdas/data/table.ts';
import type { Account } from '../../lambdas/gateways/accounts.ts';
import type { EmailMessage } from '../../lambdas/gateways/email.ts';
import { webhookSender } from '../../lambdas/gateways/webhook-sender.ts';
import { deleteWebhook } from '../../lambdas/usecases/integrations/webhooks/delete-webhook.ts';
import { deliverDue } from '../../lambdas/usecases/integrations/webhooks/deliver-due.ts';
import {
  getDelivery,
  replayDelivery,
  sendTestEvent,
} from '../../lambdas/usecases/integrations/webhooks/deliveries.ts';
import { editWebhook } from '../../lambdas/usecases/integrations/webhooks/edit-webhook.ts';
import { rotateWebhookSecret } from '../../lambdas/usecases/integrations/webhooks/rotate-webhook-secret.ts';
import { tellWebhooks } from '../../lambdas/usecases/integrations/webhooks/tell-webhooks.ts';
import { announceChanges } from '../../lambdas/usecases/notify/events/announce-changes.ts';
import { tellWebhookHealth } from '../../lambdas/usecases/people/members/tell-owner.ts';
import { listening, record } from '../notify/stream/support/record.ts';
import { everything } from '../support/audit.ts';
import { startTable, type TestTable } from '../support/table.ts';
import { type Received, type Receiver, start, startReceiver, toldShop } from './support.ts';

let running: TestTable;
let receiver: Receiver;
let at: Awaited<ReturnType<typeof toldShop>>;

beforeAll(async () => {
  running = await startTable();
  receiver = await startReceiver();
  // The library that verifies looks at the clock of the machine.
  jest.useFakeTimers({
    now: start,
    doNotFake: [
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
      'setTimeout',
      'clearTimeout',
    ],
  });
});
afterAll(async () => {
  jest.useRealTimers();
  receiver.close();
  await running.close();
});
beforeEach(async () => {
  receiver.received.length = 0;
  receiver.answer(200);
  at = await toldShop(running.table, receiver);
});

/** What is still to be sent would be sent by the next test's sweep. */
afterEach(async () => {
  receiver.answer(410);
  await sweepAfter(10 * 24 * 3600);
});

const tell = (type: 'booking.confirmed' | 'booking.cancelled' = 'booking.confirmed') =>
  tellWebhooks(at.deps, type, at.event(type));

function verified({ headers, body }: Received, secret = at.secret): unknown {
  jest.setSystemTime(at.clock.at);
  return new Verifier(secret).verify(body, headers as Record<string, string>);
}

function only(): Received {
  expect(receiver.received).toHaveLength(1);
  return receiver.received[0] as Received;
}

describe('a message', () => {
  test('is what is documented, signed so that the standard’s own library takes it', async () => {
    await tell();
    const message = webhookMessages['booking.confirmed'].strict().parse(verified(only()));
    expect(message).toMatchObject({
      timestamp: start.toISOString(),
      data: {
        booking: { id: at.booking.id, guest: { email: 'gus@example.com' }, paid: 3500, refunded: 1500 },
      },
    });
    // Money, and what staff keep to themselves.
    expect(only().body).not.toMatch(/GIFT-CODE|always late|ledger/);
  });

  test.each([
    ['in money', 'rf_1', 1500],
    ['to the gift card alone', 'rf_2', 400],
  ])('of a refund %s says which, and how much', async (_, refundId, amount) => {
    await tellWebhooks(at.deps, 'booking.refunded', { ...at.event('refund'), refundId });
    expect(verified(only())).toMatchObject({
      type: 'booking.refunded',
      data: { refund: { id: refundId, amount } },
    });
  });

  test('is not taken with another secret, another body or another id', async () => {
    await tell();
    const sent = only();
    expect(() => verified(sent, `whsec_${Buffer.alloc(24).toString('base64')}`)).toThrow();
    expect(() => verified({ ...sent, body: `${sent.body} ` })).toThrow();
    expect(() => verified({ ...sent, headers: { ...sent.headers, 'webhook-id': 'msg_other' } })).toThrow();
  });

  test('goes out once for an event that comes twice, at once or later', async () => {
    await Promise.all([tell(), tell()]);
    await tell();
    expect(only().headers['webhook-id']).toBe((await at.log())[0]?.id);
    expect(await at.log()).toMatchObject([{ status: 'delivered', attempts: 1, responseStatus: 200 }]);
  });

  test('is not sent to endpoints without that event, switched off, or of another organization', async () => {
    const other = await toldShop(running.table, receiver, ['booking.cancelled']);
    await tellWebhooks(other.deps, 'booking.confirmed', other.event('x'));
    const settings = { url: receiver.url, description: '', events: ['booking.confirmed' as const] };
    const off = {
      webhookId: at.webhookId,
      version: 1,
      settings: { ...settings, status: 'disabled' as const },
    };
    await editWebhook(at.deps, at.owner, off);
    await tell();
    expect(receiver.received).toEqual([]);
    expect([await at.log(), await other.log()]).toEqual([[], []]);
  });

  test('leaves nothing of the guest and no secret in the table, even where the endpoint repeats it', async () => {
    receiver.answer('echo');
    await tell();
    const kept = (await everything(running.table, at.webhookId)).filter(
      ({ entity }) => entity === 'DELIVERY',
    );
    expect(kept).toHaveLength(1);
    expect(kept[0]?.response.body).toContain('"language":"en"');
    expect(JSON.stringify(kept)).not.toMatch(/gus|: ?"Guest|555|session=|key=/i);
    const { headers } = only();
    expect(JSON.stringify(kept)).not.toContain(at.secret.slice('whsec_'.length));
    expect(JSON.stringify(kept)).not.toContain(headers['webhook-signature']);
  });
});

/** What the sweep does when so many seconds have passed since it last did. */
async function sweepAfter(seconds: number): Promise<number> {
  at.wait(seconds);
  return deliverDue(at.deps);
}

describe('an endpoint that fails', () => {
  test.each([
    [500, 'status'],
    [404, 'status'],
    [301, 'redirect'],
  ] as const)(
    'with %i is asked again by the schedule, until it takes the message',
    async (status, failure) => {
      receiver.answer(status);
      await tell();
      expect(await at.log()).toMatchObject([
        { status: 'pending', responseStatus: status, failure, attempts: 1 },
      ]);
      expect(await sweepAfter(4)).toBe(0);
      expect(await sweepAfter(1)).toBe(1);
      expect(await sweepAfter(299)).toBe(0);
      expect(await sweepAfter(1)).toBe(1);
      expect((await at.webhook()).failingSince).toBe(start.toISOString());
      receiver.answer(204);
      expect(await sweepAfter(30 * 60)).toBe(1);
      expect(receiver.received).toHaveLength(4);
      const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
      expect(new Set(ids).size).toBe(1);
      verified(receiver.received[3] as Received);
      const [done] = await at.log();
      expect(done).toMatchObject({ status: 'delivered', attempts: 4, responseStatus: 204 });
      expect(done).not.toHaveProperty('failure');
      expect(done).not.toHaveProperty('nextAttemptAt');
      expect((await at.webhook()).failingSince).toBeUndefined();
      expect(await sweepAfter(7 * 24 * 3600)).toBe(0);
    },
  );

  test('by silence is not waited for, and its other messages wait for the next minute', async () => {
    receiver.answer('silence');
    await Promise.all([tell('booking.confirmed'), tell('booking.cancelled')]);
    expect(await at.log()).toMatchObject([{ failure: 'timeout' }, { failure: 'timeout' }]);
    expect(await sweepAfter(5)).toBe(1);
    receiver.answer(200);
    expect(await sweepAfter(60)).toBe(1);
    expect(await sweepAfter(300)).toBe(1);
    expect(await at.log()).toMatchObject([{ status: 'delivered' }, { status: 'delivered' }]);
  });

  test('for ever is given up with the tenth attempt, and then switched off', async () => {
    receiver.answer(503);
    await tell();
    for (const hours of [0.01, 0.1, 0.5, 2, 5, 10, 14, 20, 24])
      expect(await sweepAfter(hours * 3600)).toBe(1);
    expect(await at.log()).toMatchObject([{ status: 'failed', attempts: 10 }]);
    expect(await sweepAfter(30 * 24 * 3600)).toBe(0);
    expect(await at.webhook()).toMatchObject({ status: 'enabled' });
    await tell('booking.cancelled');
    expect(await at.webhook()).toMatchObject({ status: 'disabled', disabledReason: 'failing' });
    await sweepAfter(5);
    expect(receiver.received).toHaveLength(11);
    expect((await at.log()).map(({ status }) => status)).toEqual(['failed', 'failed']);
  });

  test('for a day causes one email to the owner, and another only after it has worked', async () => {
    receiver.answer(500);
    const attemptAfter = (seconds: number) => changeOfWebhook(() => sweepAfter(seconds));
    expect(await changeOfWebhook(() => tell())).toEqual([]);
    expect(await attemptAfter(5)).toEqual([]);
    expect(await attemptAfter(24 * 3600)).toEqual(['webhook.failing']);
    expect(await attemptAfter(3600)).toEqual([]);
    const [mail] = await ownersMail('webhook.failing');
    expect(mail).toMatchObject({ subject: 'Your webhook isn’t receiving events' });
    expect(mail?.text).toContain('by November 26, 2026 at 9:00 AM UTC');
    receiver.answer(200);
    expect(await attemptAfter(10 * 3600)).toEqual([]);
    expect(await ownersMail('webhook.failing')).toEqual([]);
    expect((await at.webhook()).warnedAt).toBeUndefined();
  });

  test('and is disabled causes an email to the owner', async () => {
    receiver.answer(410);
    expect(await changeOfWebhook(() => tell())).toEqual(['webhook.disabled']);
    expect(await ownersMail('webhook.disabled', 'de')).toMatchObject([
      { subject: 'Ihr Webhook wurde abgeschaltet', language: 'de' },
    ]);
    const { version, url, description, events } = await at.webhook();
    const settings = { url, description, events, status: 'disabled' as const };
    const edit = { webhookId: at.webhookId, version, settings };
    // A member who disables it by hand gets no email.
    expect(await changeOfWebhook(() => editWebhook(at.deps, at.owner, edit))).toEqual([]);
  });

  test('with 410 is asked no more', async () => {
    receiver.answer(410);
    await tell();
    expect(await at.webhook()).toMatchObject({ status: 'disabled', disabledReason: 'gone' });
    expect(await at.log()).toMatchObject([{ status: 'failed', responseStatus: 410 }]);
    await expect(sendTestEvent(at.deps, at.owner, at.webhookId)).rejects.toMatchObject({
      code: 'wrong-state',
    });
    const { version, url, description, events } = await at.webhook();
    const settings = { url, description, events, status: 'enabled' as const };
    const again = await editWebhook(at.deps, at.owner, { webhookId: at.webhookId, version, settings });
    expect(again).not.toHaveProperty('disabledReason');
    expect(again.status).toBe('enabled');
  });

  test('and is deleted is asked no more', async () => {
    receiver.answer(500);
    await tell();
    await deleteWebhook(at.deps, at.owner, at.webhookId);
    receiver.answer(200);
    await sweepAfter(5);
    expect(receiver.received).toHaveLength(1);
  });
});

describe('more than is read at once', () => {
  let other: Receiver;
  beforeAll(async () => {
    other = await startReceiver();
  });
  afterAll(() => other.close());

  /** More messages than a page has, and behind them one of another organization, at an endpoint that is well. */
  async function crowd(): Promise<void> {
    const behind = await toldShop(running.table, other);
    await at.pile(300);
    behind.wait(1);
    await behind.pile(1);
    at.wait(1);
    other.received.length = 0;
  }

  test('for an endpoint that is silent does not keep others waiting', async () => {
    await crowd();
    receiver.answer('silence');
    expect(await deliverDue(at.deps)).toBe(2);
    expect([receiver.received.length, other.received.length]).toEqual([1, 1]);
  });

  test('for an endpoint that takes its time is read on while it does', async () => {
    await crowd();
    // It answers when the other has been told: a run that waits for it first never gets there.
    const told = Promise.withResolvers<number>();
    receiver.answer(told.promise);
    const { post } = webhookSender({ targets: 'loopback', timeout: 5000 });
    const sender: typeof at.deps.sender = {
      async post(message) {
        const answer = await post(message);
        if (message.url === other.url) told.resolve(200);
        return answer;
      },
    };
    expect(await deliverDue({ ...at.deps, sender })).toBe(301);
    expect((await at.log()).every(({ status }) => status === 'delivered')).toBe(true);
  });
});

describe('the run that sends', () => {
  test('and dies before it is written down is followed by the sweep: the same message, twice', async () => {
    const dying = { ...at.deps, sender: failingAfter(at.deps.sender) };
    await expect(tellWebhooks(dying, 'booking.confirmed', at.event('x'))).rejects.toThrow('power');
    // The bus tells it again: the message is known, and leased.
    await tellWebhooks(at.deps, 'booking.confirmed', at.event('x'));
    expect(receiver.received).toHaveLength(1);
    expect(await sweepAfter(119)).toBe(0);
    expect(await sweepAfter(1)).toBe(1);
    const [first, second] = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(first).toBe(second);
    expect(await at.log()).toMatchObject([{ status: 'delivered', attempts: 2 }]);
  });

  test('at the same time as another sends nothing: sixteen sweeps are one message', async () => {
    receiver.answer(500);
    await tell();
    receiver.answer(200);
    at.wait(5);
    const tried = await Promise.all(Array.from({ length: 16 }, () => deliverDue(at.deps)));
    expect(tried.reduce((sum, each) => sum + each)).toBe(1);
    expect(receiver.received).toHaveLength(2);
  });
});

/** The types of events that a change of the webhook puts on the bus. */
async function changeOfWebhook(happen: () => Promise<unknown>): Promise<string[]> {
  const key = keys.webhook(at.shop.organization.id, at.webhookId);
  const change = await record(running.table, key, happen);
  const { bus, published } = listening();
  await announceChanges({ bus }, [change]);
  return published.map(({ type }) => type);
}

const ownerAccount: Account = {
  userId: 'u1',
  email: 'olga@example.com',
  name: 'Olga Owner',
  memberships: '',
  generation: 0,
  state: 'ready',
};

/** What the owner, who reads the portal in this language, is written about the webhook. */
async function ownersMail(
  type: 'webhook.failing' | 'webhook.disabled',
  language?: Language,
): Promise<EmailMessage[]> {
  const sent: EmailMessage[] = [];
  const mailer = {
    async send(message: EmailMessage) {
      sent.push(message);
      return 'one';
    },
  };
  const { organization } = at.shop;
  const deps = {
    table: running.table,
    clock: at.clock,
    mailer,
    siteUrl: 'https://book.example',
    users: { language: async () => language },
    accounts: { find: async () => ownerAccount },
  };
  const event = {
    organizationId: organization.id,
    webhookId: at.webhookId,
    occurredAt: at.clock.at.toISOString(),
  };
  const told = { ...event, eventId: `${type}:1` };
  for (const invocation of ['one', 'two']) await tellWebhookHealth({ ...deps, invocation }, told);
  return sent;
}

/** Sends, and then crashes. */
function failingAfter(sender: (typeof at)['deps']['sender']) {
  return {
    async post(message: Parameters<typeof sender.post>[0]): Promise<never> {
      await sender.post(message);
      throw new Error('The power is gone.');
    },
  };
}

describe('a message that is looked at', () => {
  const view = (deliveryId: DeliveryId) =>
    getDelivery(at.deps, at.owner, { webhookId: at.webhookId, deliveryId });

  test('shows its content, the attempts and the last answer, and forgets the answer when it is sent again', async () => {
    receiver.answer('echo');
    await tell();
    await sweepAfter(5);
    const id = (await at.log())[0]?.id as DeliveryId;
    const shown = await view(id);
    expect(shown.message).toEqual(JSON.parse(receiver.received[1]?.body ?? ''));
    expect(shown).toMatchObject({
      sentVersion: 1,
      history: [
        { at: start.toISOString(), took: 0, responseStatus: 500, failure: 'status' },
        { at: '2026-11-22T09:00:05.000Z', responseStatus: 500 },
      ],
      response: {
        headers: expect.arrayContaining([
          { name: 'content-type', value: 'text/plain' },
          { name: 'location', value: '/a' },
        ]),
        isCut: false,
      },
    });
    receiver.answer('silence');
    await replayDelivery(at.deps, at.owner, { webhookId: at.webhookId, deliveryId: id });
    await sweepAfter(0);
    const later = await view(id);
    expect(later.history).toMatchObject([{}, {}, { failure: 'timeout' }]);
    expect(later.response).toBeUndefined();
  });

  test('keeps the ten latest attempts', async () => {
    receiver.answer(500);
    await tell();
    const key = { webhookId: at.webhookId, deliveryId: (await at.log())[0]?.id as DeliveryId };
    for (let round = 0; round < 11; round++) {
      await replayDelivery(at.deps, at.owner, key);
      await sweepAfter(0);
    }
    expect((await view(key.deliveryId)).history).toHaveLength(10);
  });

  test('has no content when its booking is gone, and is not found under another webhook', async () => {
    await tell();
    const id = (await at.log())[0]?.id as DeliveryId;
    await deleteItem(running.table, keys.booking(at.shop.organization.id, at.booking.id));
    expect((await view(id)).message).toBeNull();
    const other = await toldShop(running.table, receiver);
    await expect(
      getDelivery(other.deps, other.owner, { webhookId: other.webhookId, deliveryId: id }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('people', () => {
  test('send a test, and any message again, by the same id and with all its attempts', async () => {
    const told: unknown[] = [];
    const publish = async (events: readonly unknown[]) => {
      told.push(...events);
      return [];
    };
    const deps = { ...at.deps, bus: { publish } };
    const made = await sendTestEvent(deps, at.owner, at.webhookId);
    expect(told).toMatchObject([{ type: 'webhook.delivery-due', detail: { deliveryId: made.id } }]);
    expect(await deliverDue(at.deps)).toBe(1);
    expect(verified(only())).toMatchObject({ type: 'webhook.test', data: { webhookId: at.webhookId } });
    at.wait(3600);
    const key = { webhookId: at.webhookId, deliveryId: made.id };
    expect(await replayDelivery(deps, at.owner, key)).toMatchObject({ status: 'pending', attempts: 0 });
    expect(await deliverDue(at.deps)).toBe(1);
    expect(receiver.received[1]?.headers['webhook-id']).toBe(made.id);
    expect(await at.log()).toMatchObject([{ status: 'delivered', attempts: 1 }]);
    const unknown = deliveryId.parse('msg_000000000000');
    await expect(replayDelivery(deps, at.owner, { ...key, deliveryId: unknown })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('change the secret: for a day both sign, then only the new one', async () => {
    const { secret } = await rotateWebhookSecret(at.deps, at.owner, at.webhookId);
    expect(secret).not.toBe(at.secret);
    await tell('booking.confirmed');
    const sent = only();
    for (const each of [secret, at.secret]) verified(sent, each);
    // Another rotation would end the first secret before its day is over.
    at.wait(23 * 3600);
    await expect(rotateWebhookSecret(at.deps, at.owner, at.webhookId)).rejects.toMatchObject({
      code: 'wrong-state',
    });
    at.wait(3600);
    await tell('booking.cancelled');
    const later = receiver.received[1] as Received;
    verified(later, secret);
    expect(() => verified(later, at.secret)).toThrow();
    expect((await rotateWebhookSecret(at.deps, at.owner, at.webhookId)).secret).not.toBe(secret);
  });
});
