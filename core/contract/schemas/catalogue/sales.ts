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

/** All of an activity that decides when it runs, for how many, and at what price. */
export const offer = activity.pick({
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

export const offerView = offer.extend({ version: z.int(), status: activity.shape.status });

/** What an edit does to the sessions there are, before it does it. */
export const regenerationPreview = z.object({
  added: z.int(),
  removed: z.int(),
  updated: z.int(),
  kept: z.int(),
  /** Sessions with bookings that the schedule would no longer have: they stay. */
  offSchedule: z.array(
    z.object({ sessionId, activityId, startsAt: instant, bookings: z.int(), guests: z.int() }),
  ),
  /** Sessions of the schedule that are left out, because a booked session runs at that time. */
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

const edited = z.object({ ...offer.shape, version: z.int().min(1) });
const inZone = z.object({ timeZone: placeZone });

/** What is sold, and when. */
export const catalogueSchemas = {
  previewOffer: {
    summary: 'What an edit would do to the sessions',
    params: portalActivityParams,
    body: offer,
    output: regenerationPreview,
    status: 200,
    problems: [...portalProblems],
  },
  getOffer: {
    summary: 'When an activity runs, for how many, and at what price',
    params: portalActivityParams,
    output: offerView,
    status: 200,
    problems: [...portalProblems],
  },
  editOffer: {
    summary: 'Change it, and bring the sessions up to date',
    params: portalActivityParams,
    body: edited,
    output: offerView,
    status: 200,
    problems: [...portalProblems, 'conflict'],
  },
  publishActivity: {
    summary: 'Put an activity on sale',
    params: portalActivityParams,
    output: offerView,
    status: 200,
    problems: [...portalProblems, 'conflict', 'incomplete'],
  },
  startGeneration: {
    summary: 'Generate slots: bring the sessions of all activities, or of some, up to date',
    params: portalVenueParams,
    body: z.object({ activityIds: z.array(activityId).max(200).optional() }),
    output: generationProgress,
    status: 201,
    problems: [...portalProblems],
  },
  getGeneration: {
    summary: 'How far the generation of sessions is',
    params: portalVenueParams,
    output: generationProgress,
    status: 200,
    problems: [...portalProblems],
  },
  listOffSchedule: {
    summary: 'Sessions with bookings that the schedule no longer has',
    params: portalVenueParams,
    output: offScheduleList,
    status: 200,
    problems: [...portalProblems],
  },
  previewTimeZone: {
    summary: 'What another time zone would do to the sessions',
    params: portalVenueParams,
    body: inZone,
    output: regenerationPreview,
    status: 200,
    problems: [...portalProblems],
  },
  changeTimeZone: {
    summary: 'Move the venue to another time zone, and bring the sessions up to date',
    params: portalVenueParams,
    body: inZone.extend({ confirmed: z.literal(true, 'confirm-time-zone' satisfies PlainProblemKey) }),
    output: z.object({ timeZone }),
    status: 200,
    problems: [...portalProblems, 'conflict'],
  },
} as const satisfies Record<string, RouteSchema>;

export type Offer = z.infer<typeof offer>;
export type OfferView = z.infer<typeof offerView>;
export type OffScheduleList = z.infer<typeof offScheduleList>;
export type RegenerationPreview = z.infer<typeof regenerationPreview>;
export type GenerationProgress = z.infer<typeof generationProgress>;
