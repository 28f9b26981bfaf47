import { expect, test } from '@jest/globals';
import { jwtVerify, SignJWT } from 'jose';
import { readToken, signToken } from '../../lambdas/usecases/signed-token.ts';

const secret = 'a secret for tests, long enough for any algorithm';
const key = new TextEncoder().encode(secret);
const now = new Date('2026-11-22T09:00:00.000Z');
const later = new Date('2026-11-22T10:00:00.000Z');
const claims = { bookingId: 'bkg_1' };
const token = signToken(secret, 'booking', claims, later);

test('is a JSON Web Token like any other: somebody else’s library reads it, and we read theirs', async () => {
  const { payload } = await jwtVerify(token, key, { audience: 'booking', currentDate: now });
  expect(payload).toEqual({ ...claims, aud: 'booking', exp: later.getTime() / 1000 });
  const theirs = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience('booking')
    .setExpirationTime(later)
    .sign(key);
  expect(readToken(secret, 'booking', theirs, now)).toEqual(payload);
});

test('serves until it expires, and not at that instant', () => {
  expect(readToken(secret, 'booking', token, new Date(later.getTime() - 1))).not.toBeNull();
  expect(readToken(secret, 'booking', token, later)).toBeNull();
});

const [head = '', body = '', signed = ''] = token.split('.');
const text = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const forged = text({ bookingId: 'bkg_2', aud: 'booking', exp: later.getTime() / 1000 });

test.each([
  ['another audience', signToken(secret, 'feed', claims, later)],
  ['another secret', signToken('another secret', 'booking', claims, later)],
  ['other claims under the same signature', `${head}.${forged}.${signed}`],
  ['no algorithm', `${text({ alg: 'none' })}.${forged}.`],
  ['no signature', `${head}.${body}.`],
  ['a signature cut short', token.slice(0, -2)],
  ['a signature with something behind it', `${token}!`],
  ['a fourth part', `${token}.x`],
  ['nothing', ''],
])('a token with %s opens nothing', (_, given) => {
  expect(readToken(secret, 'booking', given, now)).toBeNull();
});
