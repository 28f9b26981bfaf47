import * as z from 'zod';
import { activity } from '../../model/catalogue/activity.ts';
import { venueId } from '../../model/ids.ts';
import { settleableStep, setupState } from '../../model/platform/setup.ts';
import { origin } from '../../model/venue/venue.ts';
import { setupSteps } from '../../setup-steps.ts';
import type { RouteSchema } from '../scope/route-schema.ts';

export const setupView = z.object({
  /** An owner has hidden the checklist: there are no steps any more. */
  isFinished: z.boolean(),
  steps: z.array(z.object({ name: z.enum(setupSteps), state: setupState })),
  /** The venue that the steps are about, and its first activity: the one on sale, if any is. */
  venueId: venueId.optional(),
  activity: activity.pick({ id: true, name: true }).optional(),
  /** The venue's hosted page. */
  pageUrl: z.url().optional(),
  /** The first website that the widget was opened on. */
  seenOn: origin.optional(),
});

const problems = ['unauthenticated', 'no-organization', 'forbidden', 'suspended'] as const;

/** The checklist of a new owner. */
export const setupSchemas = {
  getSetup: {
    summary: 'How far the organization is on the way from the first sign-in to a live widget',
    output: setupView,
    status: 200,
    problems: [...problems],
  },
  settleSetupStep: {
    summary: 'Confirm or skip a step of the checklist, or open it again',
    params: z.object({ step: settleableStep }),
    body: z.object({ isSettled: z.boolean() }),
    output: setupView,
    status: 200,
    problems: [...problems, 'conflict'],
  },
  finishSetup: {
    summary: 'Hide the checklist for good; only once an activity is on sale',
    output: setupView,
    status: 200,
    problems: [...problems, 'conflict', 'wrong-state'],
  },
} as const satisfies Record<string, RouteSchema>;

export type SetupView = z.output<typeof setupView>;
