import { expect, test } from '@jest/globals';
import * as z from 'zod';
import { routes } from '../../core/contract/routes.ts';

/** Secrets are compared as they are, and texts that only name something are looked up. */
const asTyped =
  /current|password|secret|code|token|session|cursor|userId|action|resourceId|questionId|promoCode|next$/i;

interface Leaf {
  readonly path: string;
  readonly schema: z.ZodType;
}

function leavesOf(schema: z.ZodType, path: string): Leaf[] {
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([name, each]) =>
      leavesOf(each as z.ZodType, `${path}.${name}`),
    );
  }
  if (schema instanceof z.ZodArray) return leavesOf(schema.element as z.ZodType, `${path}[]`);
  if (schema instanceof z.ZodUnion)
    return schema.options.flatMap((each) => leavesOf(each as z.ZodType, path));
  if (schema instanceof z.ZodRecord) return leavesOf(schema.valueType as z.ZodType, `${path}{}`);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return leavesOf(schema.unwrap() as z.ZodType, path);
  }
  return schema instanceof z.ZodString ? [{ path, schema }] : [];
}

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
