import { expect, test } from '@jest/globals';
import { addressOf } from '../../lambdas/middleware/address.ts';
import type { HttpEvent } from '../../lambdas/middleware/request.ts';

const secrets = async () => ['today', 'yesterday'];

function from(peer: string, headers: Record<string, string>) {
  const requestContext = { http: { sourceIp: peer } } as HttpEvent['requestContext'];
  return addressOf({ headers, requestContext }, secrets);
}

const cloudFront = '130.176.0.1';

test.each<[string, Record<string, string>, string]>([
  [
    'whom CloudFront speaks for',
    { 'x-bookingtms-edge': 'today', 'x-forwarded-for': `198.51.100.7, ${cloudFront}` },
    '198.51.100.7',
  ],
  [
    'the same, with the secret before',
    { 'x-bookingtms-edge': 'yesterday', 'x-forwarded-for': `198.51.100.7,${cloudFront}` },
    '198.51.100.7',
  ],
  [
    'with a forged list, through CloudFront',
    { 'x-bookingtms-edge': 'today', 'x-forwarded-for': `6.6.6.6, 198.51.100.7, ${cloudFront}` },
    '198.51.100.7',
  ],
  ['with a forged list, past CloudFront', { 'x-forwarded-for': `6.6.6.6, ${cloudFront}` }, cloudFront],
  [
    'who guesses the secret',
    { 'x-bookingtms-edge': 'todaz', 'x-forwarded-for': `6.6.6.6, ${cloudFront}` },
    cloudFront,
  ],
  [
    'a list too short to be CloudFront’s',
    { 'x-bookingtms-edge': 'today', 'x-forwarded-for': cloudFront },
    cloudFront,
  ],
])('%s', async (_, headers, expected) => {
  expect(await from(cloudFront, headers)).toBe(expected);
});
