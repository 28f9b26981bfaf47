import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';

/** A use case that moves seats or money is in a story of the crash tests: a new one is not forgotten. */
const writes =
  /\b(commitBooking|commitGroup|changeBooking|changeCard|takeSeats)\(|\.(startCheckout|expireCheckout|refund|closeSession|openSession|replaceWhile|endWith)\(|giftCards\([^)]*\)\.keep\(/;

/** These write bookings, and neither seats nor money: what they leave half-done has tests of its own. */
const others = [
  'lambdas/usecases/guest/waivers/sign-waiver.ts',
  'lambdas/usecases/people/customers/erasure/carry-out-erasure.ts',
  'lambdas/usecases/notify/email/delivery/note-delivery.ts',
  'lambdas/usecases/notify/email/delivery/note-failure.ts',
];

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/from '(\.[^']+)'/g)].map(([, path = '']) => join(dirname(file), path));
}

test('every use case that moves seats or money has a story in which it dies', () => {
  const reached = new Set(globSync('test/model/{crash-*,support/*}.ts'));
  for (const file of reached) {
    for (const imported of importsOf(file))
      if (/^(lambdas|test)\/.*\.ts$/.test(imported)) reached.add(imported);
  }
  const moving = globSync('lambdas/usecases/**/*.ts').filter((file) =>
    writes.test(readFileSync(file, 'utf8')),
  );
  expect(moving.length).toBeGreaterThan(20);
  expect(moving.filter((file) => !reached.has(file) && !others.includes(file))).toEqual([]);
});
