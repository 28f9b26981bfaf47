import * as z from 'zod';
import type { PlainProblemKey } from '../../../words/problems.ts';
import { activity } from '../../model/catalogue/activity.ts';
import { generation } from '../../model/catalogue/generation.ts';
import { activityId, sessionId } from '../../model/ids.ts';
import { placeZone } from '../../model/place-zone.ts';
import { instant, localDate, timeZone } from '../../model/time.ts';
import {
  portalActivityParams,
  portalProblems,
  portalVenueParams,
  type RouteSchema,
} from '../scope/route-schema.ts';

/** The sales settings of an activity: schedule, capacity and prices. */
export const salesSettings = activity.pick({
  eventType: true,
  duration: true,
  setupMinutes: true,
  cleanupMinutes: true,
  capacity: true,
  minPlayers: true,
  maxPlayers: true,
  priceList: true,
  addOns: true,
  paymentTerms: true,
  schedule: true,
  bookingWindow: true,
  cancellation: true,
  resourceIds: true,
});

export const salesSettingsView = salesSettings.extend({ version: z.int(), status: activity.shape.status });

/** A preview of what an edit would do to the existing sessions. */
export const regenerationPreview = z.object({
  added: z.int(),
  removed: z.int(),
  updated: z.int(),
  kept: z.int(),
  /** Sessions that the schedule would no longer contain but that have bookings: they stay. */
  offSchedule: z.array(
    z.object({ sessionId, activityId, startsAt: instant, bookings: z.int(), guests: z.int() }),
  ),
  /** Sessions left out of the schedule because a booked session runs at that time. */
  leftOut: z.array(z.object({ activityId, startsAt: instant })),
});

export const generationProgress = z.object({
  activities: z.array(generation.extend({ name: z.string() })),
});

export const offScheduleList = z.object({
  sessions: z.array(
    z.object({
      sessionId,
      activityId,
      date: localDate,
      startsAt: instant,
      bookings: z.int(),
      guests: z.int(),
    }),
  ),
});

const edited = z.object({ ...salesSettings.shape, version: z.int().min(1) });
const inZone = z.object({ timeZone: placeZone });

/** Schedules, prices and sessions. */
export const catalogueSchemas = {
  previewSalesSettings: {
    summary: 'Preview what an edit would do to the sessions',
    params: portalActivityParams,
    body: salesSettings,
    output: regenerationPreview,
    status: 200,
    problems: [...portalProblems],
  },
  getSalesSettings: {
    summary: 'The sales settings of an activity: schedule, capacity and prices',
    params: portalActivityParams,
    output: salesSettingsView,
    status: 200,
    problems: [...portalProblems],
  },
  editSalesSettings: {
    summary: 'Change the sales settings of an activity and update its sessions',
    params: portalActivityParams,
    body: edited,
    output: salesSettingsView,
    status: 200,
    problems: [...portalProblems, 'conflict'],
  },
  publishActivity: {
    summary: 'Put an activity on sale',
    params: portalActivityParams,
    output: salesSettingsView,
    status: 200,
    problems: [...portalProblems, 'conflict', 'incomplete'],
  },
  startGeneration: {
    summary: 'Generate slots: update the sessions of all activities, or of some',
    params: portalVenueParams,
    body: z.object({ activityIds: z.array(activityId).max(200).optional() }),
    output: generationProgress,
    status: 201,
    problems: [...portalProblems],
  },
  getGeneration: {
    summary: 'Progress of the generation of sessions',
    params: portalVenueParams,
    output: generationProgress,
    status: 200,
    problems: [...portalProblems],
  },
  listOffSchedule: {
    summary: 'Sessions with bookings that the schedule no longer contains',
    params: portalVenueParams,
    output: offScheduleList,
    status: 200,
    problems: [...portalProblems],
  },
  previewTimeZone: {
    summary: 'Preview what another time zone would do to the sessions',
    params: portalVenueParams,
    body: inZone,
    output: regenerationPreview,
    status: 200,
    problems: [...portalProblems],
  },
  changeTimeZone: {
    summary: 'Change the time zone of a venue and update its sessions',
    params: portalVenueParams,
    body: inZone.extend({ confirmed: z.literal(true, 'confirm-time-zone' satisfies PlainProblemKey) }),
    output: z.object({ timeZone }),
    status: 200,
    problems: [...portalProblems, 'conflict'],
  },
} as const satisfies Record<string, RouteSchema>;

export type SalesSettings = z.infer<typeof salesSettings>;
export type SalesSettingsView = z.infer<typeof salesSettingsView>;
export type OffScheduleList = z.infer<typeof offScheduleList>;
export type RegenerationPreview = z.infer<typeof regenerationPreview>;
export type GenerationProgress = z.infer<typeof generationProgress>;
