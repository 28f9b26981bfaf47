import * as z from 'zod';
import { activityWaiver, waiverRules, waiverText } from '../../model/catalogue/waiver.ts';
import { instant } from '../../model/time.ts';
import { portalActivityParams, portalProblems, type RouteSchema } from '../scope/route-schema.ts';

/** `activityVersion`: the version of the whole activity, which an edit names. */
const waiverView = z.object({
  waiver: activityWaiver.extend({ text: z.string() }).nullable(),
  activityVersion: z.int().min(1),
});

const edit = z.object({ rules: waiverRules, text: waiverText, activityVersion: z.int().min(1) });

/** What guests of an activity sign. */
export const waiverSchemas = {
  getWaiver: {
    summary: 'The waiver of an activity with its present text',
    params: portalActivityParams,
    output: waiverView,
    status: 200,
    problems: [...portalProblems],
  },
  editWaiver: {
    summary: 'Write the waiver of an activity; a changed text becomes a new version',
    params: portalActivityParams,
    body: edit,
    output: waiverView,
    status: 200,
    problems: [...portalProblems, 'conflict'],
  },
  getWaiverText: {
    summary: 'A version of the text of a waiver, as guests signed it',
    params: portalActivityParams,
    query: z.object({ version: z.coerce.number().int().min(1).max(1_000_000) }),
    output: z.object({ version: z.int(), text: z.string(), writtenAt: instant }),
    status: 200,
    problems: [...portalProblems],
  },
} as const satisfies Record<string, RouteSchema>;

export type WaiverView = z.output<typeof waiverView>;
export type WaiverEdit = z.output<typeof edit>;
