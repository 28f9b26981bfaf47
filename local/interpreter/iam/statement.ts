import * as z from 'zod';

const oneOrMore = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());

/** The principals of a trust policy: `*`, or ARNs and services by their kind. */
const principal = z.union([
  z.literal('*').transform(() => ({ AWS: ['*'] })),
  z.object({ AWS: oneOrMore.default([]) }),
]);

const value = z.union([z.string(), z.boolean(), z.number()]).transform(String);

const conditionValues = z.union([value, z.array(value)]).transform((values) => [values].flat());

export const statement = z.object({
  Effect: z.enum(['Allow', 'Deny']),
  Principal: principal.optional(),
  Action: oneOrMore.optional(),
  NotAction: oneOrMore.optional(),
  Resource: oneOrMore.optional(),
  NotResource: oneOrMore.optional(),
  /** Operator -> condition key -> values. */
  Condition: z.record(z.string(), z.record(z.string(), conditionValues)).default({}),
});

export const policyDocument = z.object({
  Statement: z.union([statement, z.array(statement)]).transform((statements) => [statements].flat()),
});

export type Statement = z.infer<typeof statement>;
