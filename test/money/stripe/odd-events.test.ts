import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { stripePayments } from '../../../lambdas/gateways/stripe/stripe.ts';

const secret = 'whsec_test';
const { verifyEvent } = stripePayments({ secretKey: 'sk_test_1', apiBase: 'http://127.0.0.1:9' });

function signed(body: string) {
  const at = Math.floor(Date.now() / 1000);
  const signature = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex');
  return verifyEvent(body, `t=${at},v1=${signature}`, secret);
}

const event = { id: 'evt_1', object: 'event', type: 'charge.refunded', created: 1_795_000_000 };
const of = (object: unknown) => signed(JSON.stringify({ ...event, data: { object } }));

describe('a signed event of another shape is refused, never a failure of ours', () => {
  test.each<[string, string]>([
    ['no object', JSON.stringify({ ...event, data: {} })],
    ['no data', JSON.stringify(event)],
    ['an object that is text', JSON.stringify({ ...event, data: { object: 'ch_1' } })],
    ['an object that is nothing', JSON.stringify({ ...event, data: { object: null } })],
    ['a list', '[]'],
    ['a number', '7'],
    ['nothing', 'null'],
    ['an id that is a number', JSON.stringify({ ...event, id: 7, data: { object: {} } })],
    [
      'an id longer than a key may be',
      JSON.stringify({ ...event, id: 'e'.repeat(3000), data: { object: {} } }),
    ],
    ['a type that is missing', JSON.stringify({ ...event, type: undefined, data: { object: {} } })],
    ['a time that is no time', JSON.stringify({ ...event, created: 1e300, data: { object: {} } })],
  ])('%s', (_what, body) => {
    expect(() => signed(body)).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  });
});

describe('what is read of an object is small, whatever else is in it', () => {
  test.each<[string, unknown, object]>([
    [
      'a large object',
      { id: 'ch_1', metadata: {}, text: 'x'.repeat(300_000) },
      { objectId: 'ch_1', metadata: {} },
    ],
    ['no id', { object: 'balance' }, { objectId: '', metadata: {} }],
    ['an id that is an object', { id: { a: 1 } }, { objectId: '' }],
    ['metadata that is text', { id: 'ch_1', metadata: 'a' }, { objectId: 'ch_1', metadata: {} }],
    ['metadata of metadata', { id: 'ch_1', metadata: { a: { b: 1 }, c: 'd' } }, { metadata: { c: 'd' } }],
    ['metadata that is nothing', { id: 'ch_1', metadata: null }, { metadata: {} }],
  ])('%s', (_what, object, read) => {
    expect(of(object)).toMatchObject(read);
  });
});
