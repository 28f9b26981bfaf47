import * as z from 'zod';
import { instant } from '../time.ts';

/** What a new owner does from the first sign-in to a live widget, in order. */
export const setupSteps = [
  'organization',
  'venue',
  'team',
  'stripe',
  'activity',
  'schedule',
  'look',
  'sale',
  'embed',
  'booking',
] as const;

/** Steps that an owner may settle without doing them: the organization by confirming it, the others by skipping. */
export const settleableSteps = ['organization', 'team', 'stripe', 'look', 'embed'] as const;

export const settleableStep = z.enum(settleableSteps);

/** `open`: it can be done now. `blocked`: another step comes first. */
export const setupState = z.enum(['done', 'skipped', 'open', 'blocked']);

/** What owners decided about the checklist. What is done is not stored: it is read from what there is. */
export const setupChoices = z.object({
  settled: z.array(settleableStep).default([]),
  /** The checklist is hidden from then on. */
  finishedAt: instant.optional(),
  version: z.int().min(0).default(0),
});

export type SetupStep = (typeof setupSteps)[number];
export type SettleableStep = z.infer<typeof settleableStep>;
export type SetupState = z.infer<typeof setupState>;
export type SetupChoices = z.infer<typeof setupChoices>;
