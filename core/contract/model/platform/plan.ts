import * as z from 'zod';

export const plan = z.enum(['starter', 'growth', 'scale', 'enterprise']);

/** What a plan counts. */
export const limitedKind = z.enum(['venues', 'activities', 'members', 'apiKeys', 'webhooks']);

const count = z.int().min(0);

/** A number of each kind that a plan counts. */
export const counts = z.object({
  venues: count,
  activities: count,
  members: count,
  apiKeys: count,
  webhooks: count,
});

const most = z.int().min(0).max(100_000);

/** Of each kind, how many an organization may have beside what its plan says; absent: as the plan says. */
export const limits = z.object({
  venues: most.optional(),
  activities: most.optional(),
  members: most.optional(),
  apiKeys: most.optional(),
  webhooks: most.optional(),
});

/** Parts of the product that can be switched off for an organization. Absent: all are on. */
export const flags = z
  .object({
    waitlist: z.boolean().default(true),
    giftCards: z.boolean().default(true),
    promoCodes: z.boolean().default(true),
    integrations: z.boolean().default(true),
  })
  .prefault({});

export type Plan = z.infer<typeof plan>;
export type LimitedKind = z.infer<typeof limitedKind>;
export type Limits = z.infer<typeof limits>;
export type Flags = z.infer<typeof flags>;
export type Flag = keyof Flags;
