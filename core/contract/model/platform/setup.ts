import * as z from 'zod';
import { settleableSteps } from '../../setup-steps.ts';
import { instant } from '../time.ts';

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

export type SetupState = z.infer<typeof setupState>;
export type SetupChoices = z.infer<typeof setupChoices>;
