import * as z from 'zod';
import { activity } from '../../model/catalogue/activity.ts';
import { venueId } from '../../model/ids.ts';
import { pageOf, pageQuery } from '../scope/paging.ts';
import {
  portalActivityParams,
  portalProblems,
  portalVenueParams,
  type RouteSchema,
} from '../scope/route-schema.ts';

/** The description of an activity; its schedule and prices are its sales settings. */
const textFields = {
  name: true,
  tagline: true,
  description: true,
  category: true,
  activityType: true,
  difficulty: true,
  minAge: true,
  maxAge: true,
  languages: true,
  accessibility: true,
  faqs: true,
  policies: true,
  waiverUrl: true,
  arriveMinutes: true,
  imageUrl: true,
  gallery: true,
  questions: true,
} as const;

export const activityText = activity.pick(textFields);
export const activityWithoutText = activity.omit(textFields);

/** Only the name is required. */
export const activityDraft = activityText.extend({
  tagline: activity.shape.tagline.default(''),
  description: activity.shape.description.default(''),
  category: activity.shape.category.default(''),
  activityType: activity.shape.activityType.default('physical'),
  questions: activity.shape.questions.default([]),
});

/** A whole activity, as staff see it. */
export const activityRecord = activity.omit({ organizationId: true });

export const activitySummary = activity.pick({
  id: true,
  name: true,
  tagline: true,
  category: true,
  activityType: true,
  eventType: true,
  imageUrl: true,
  duration: true,
  capacity: true,
  status: true,
  createdAt: true,
  publishedAt: true,
  version: true,
});

/** What an activity lacks. `required`: without it, it cannot be sold; `recommended`: it would sell better. */
export const gap = z.object({
  field: z.string(),
  detail: z.string(),
  severity: z.enum(['required', 'recommended']),
});

export const readiness = z.object({
  status: activity.shape.status,
  /** True when nothing required is missing. */
  ready: z.boolean(),
  missing: z.array(gap),
});

const ofActivity = {
  params: portalActivityParams,
  output: activityRecord,
  status: 200,
} as const satisfies Partial<RouteSchema>;

/** Activities and their descriptions; schedules and prices are in `sales.ts`. */
export const activitySchemas = {
  listActivities: {
    summary: 'The activities of a venue, page by page',
    params: portalVenueParams,
    query: pageQuery.extend({ status: activity.shape.status.optional() }),
    output: pageOf(activitySummary),
    status: 200,
    problems: [...portalProblems],
  },
  createActivity: {
    summary: 'Create an activity as a draft; only the name is required',
    params: portalVenueParams,
    body: activityDraft,
    output: activityRecord,
    status: 201,
    problems: [...portalProblems, 'plan-limit'],
  },
  getActivity: {
    ...ofActivity,
    summary: 'A whole activity: description, sales settings, status and version',
    problems: [...portalProblems],
  },
  editActivity: {
    ...ofActivity,
    summary: 'Replace the description of an activity; omitted fields are cleared',
    body: activityText.extend({ version: z.int().min(1) }),
    problems: [...portalProblems, 'conflict', 'incomplete'],
  },
  deleteActivity: {
    summary: 'Delete a draft that was never on sale',
    params: portalActivityParams,
    status: 204,
    problems: [...portalProblems, 'in-use', 'conflict'],
  },
  getReadiness: {
    summary: 'What an activity still needs before it can be put on sale',
    params: portalActivityParams,
    output: readiness,
    status: 200,
    problems: [...portalProblems],
  },
  unpublishActivity: {
    ...ofActivity,
    summary: 'Take an activity off sale, back to a draft; bookings stay',
    problems: [...portalProblems, 'conflict'],
  },
  archiveActivity: {
    ...ofActivity,
    summary: 'Archive an activity; bookings stay',
    problems: [...portalProblems, 'conflict'],
  },
  restoreActivity: {
    ...ofActivity,
    summary: 'Restore an archived activity as a draft',
    problems: [...portalProblems, 'conflict'],
  },
  duplicateActivity: {
    summary: 'Copy an activity as a draft, to this or another venue',
    params: portalActivityParams,
    body: z.object({ name: activity.shape.name.optional(), venueId: venueId.optional() }),
    output: activityRecord,
    status: 201,
    problems: [...portalProblems, 'plan-limit'],
  },
} as const satisfies Record<string, RouteSchema>;

export type ActivityText = z.infer<typeof activityText>;
export type ActivityDraft = z.infer<typeof activityDraft>;
export type ActivityRecord = z.infer<typeof activityRecord>;
export type ActivitySummary = z.infer<typeof activitySummary>;
export type Gap = z.infer<typeof gap>;
export type Readiness = z.infer<typeof readiness>;
