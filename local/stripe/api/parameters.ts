import * as z from 'zod';
import { StripeFault } from '../fault.ts';
import { decodeForm } from '../form.ts';

/** A whole number, from a form's text. */
export const whole = z
  .string()
  .regex(/^-?\d+$/, 'Invalid integer')
  .transform(Number);
export const flag = z.enum(['true', 'false']).transform((text) => text === 'true');
export const metadata = z.record(z.string().max(40), z.string().max(500)).default({});
export const url = z.url({ protocol: /^https?$/, error: 'Not a valid URL' });

const line = z.strictObject({
  quantity: whole.pipe(z.int().min(1)).default(1),
  price_data: z.strictObject({
    currency: z.string().regex(/^[a-z]{3}$/),
    unit_amount: whole.pipe(z.int().min(0)),
    product_data: z.strictObject({ name: z.string().min(1).max(250) }),
  }),
});

/** The part of Stripe's parameters that the product uses; anything else is refused, not overlooked. */
export const sessionParameters = z.strictObject({
  mode: z.literal('payment'),
  line_items: z.array(line).min(1).max(100),
  customer_email: z.email().max(800).optional(),
  client_reference_id: z.string().max(200).optional(),
  expires_at: whole.optional(),
  success_url: url,
  cancel_url: url.optional(),
  excluded_payment_method_types: z.array(z.string()).default([]),
  locale: z.string().max(10).default('auto'),
  metadata,
  branding_settings: z.strictObject({ display_name: z.string().max(250) }).optional(),
  payment_intent_data: z
    .strictObject({
      metadata,
      description: z.string().max(1000).optional(),
      application_fee_amount: whole.pipe(z.int().min(1)).optional(),
    })
    .default({ metadata: {} }),
});

export const refundParameters = z.strictObject({
  payment_intent: z.string(),
  amount: whole.pipe(z.int().min(1)).optional(),
  reason: z.enum(['duplicate', 'fraudulent', 'requested_by_customer']).optional(),
  refund_application_fee: flag.default(false),
  metadata,
});

export const page = {
  limit: whole.pipe(z.int().min(1).max(100)).default(10),
  starting_after: z.string().optional(),
};

/** Seconds; either end of a period may be missing. */
const created = z
  .strictObject({
    gt: whole.optional(),
    gte: whole.optional(),
    lt: whole.optional(),
    lte: whole.optional(),
  })
  .optional();

export const nothing = z.strictObject({});
export const oneSession = z.strictObject({ expand: z.array(z.literal('payment_intent')).default([]) });
export const anyPage = z.strictObject(page);
export const createdPage = z.strictObject({ ...page, created });
export const ofPayment = z.strictObject({ ...page, payment_intent: z.string().optional() });
export const disputesPage = z.strictObject({ ...page, created, payment_intent: z.string().optional() });
export const refundsPage = z.strictObject({
  ...page,
  created,
  payment_intent: z.string().optional(),
  expand: z.array(z.literal('data.payment_intent')).default([]),
});
export const eventsPage = z.strictObject({
  ...page,
  created,
  type: z.string().optional(),
  types: z.array(z.string()).optional(),
});

export type CreatedRange = z.output<typeof created>;
export type SessionParameters = z.output<typeof sessionParameters>;

/** Reads a form or a query by its schema, and complains about the first thing wrong as Stripe does. */
export function parse<T extends z.ZodType>(schema: T, encoded: string): z.output<T> {
  const result = schema.safeParse(decodeForm(encoded));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const param = bracketed([...(issue?.path ?? []), ...(unknown === undefined ? [] : [unknown])]);
  if (unknown !== undefined) {
    const code = 'parameter_unknown';
    throw new StripeFault(400, `Received unknown parameter: ${param}`, { code, param });
  }
  throw new StripeFault(400, `Invalid ${param}: ${issue?.message}`, { code: 'parameter_invalid', param });
}

function bracketed(path: readonly PropertyKey[]): string {
  const [first, ...rest] = path.map(String);
  return [first, ...rest.map((part) => `[${part}]`)].join('');
}
