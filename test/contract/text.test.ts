import { expect, test } from '@jest/globals';
import { routes } from '../../core/contract/routes.ts';
import { leavesOf } from './support/leaves.ts';

/** Secrets are compared as they are, and texts that only name something are looked up. */
const asTyped =
  /current|password|secret|code|token|session|cursor|userId|action|resourceId|questionId|promoCode|next$/i;

test('no text of a request may hold control characters', () => {
  const leaves = routes.flatMap(({ id, body }) => (body ? leavesOf(body, id) : []));
  expect(leaves.length).toBeGreaterThan(60);
  const open = leaves.filter(({ path, schema }) => {
    if (asTyped.test(path.split('.').at(-1) ?? '')) return false;
    return ['Some\u0000thing', 'Some\u0007thing', 'Some\uD800thing', 'Some\u202Ething'].some(
      (text) => schema.safeParse(text).success,
    );
  });
  expect(open.map(({ path }) => path)).toEqual([]);
});
