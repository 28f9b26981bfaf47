import * as z from 'zod';
import { embedId, venueId } from '../../model/ids.ts';
import { localDate } from '../../model/time.ts';
import { embed, embedDay } from '../../model/venue/embed.ts';
import { pageOf, pageQuery } from '../scope/paging.ts';
import { portalProblems, portalVenueParams, type RouteSchema } from '../scope/route-schema.ts';
import { keyRotation } from './venues.ts';

export const embedSettings = embed.pick({
  name: true,
  kind: true,
  activityIds: true,
  color: true,
  theme: true,
  language: true,
  mode: true,
  label: true,
  allowedOrigins: true,
  dataLayer: true,
  eventName: true,
});

export const embedRecord = embed.omit({ organizationId: true });

const ofEmbed = {
  params: z.object({ venueId, embedId }),
  output: embedRecord,
  status: 200,
} as const satisfies Partial<RouteSchema>;

const ofDays = {
  query: z.object({ from: localDate, to: localDate }),
  output: z.object({ days: z.array(embedDay) }),
  status: 200,
  problems: [...portalProblems],
} as const satisfies Partial<RouteSchema>;

/** Named widgets of a venue. */
export const embedSchemas = {
  listNamedEmbeds: {
    summary: 'The named widgets of a venue, page by page',
    params: portalVenueParams,
    query: pageQuery.extend({ status: embed.shape.status.optional() }),
    output: pageOf(embedRecord),
    status: 200,
    problems: [...portalProblems],
  },
  createNamedEmbed: {
    summary: 'Create a named widget with a key of its own',
    params: portalVenueParams,
    body: embedSettings,
    output: embedRecord,
    status: 201,
    problems: [...portalProblems, 'conflict'],
  },
  getNamedEmbed: { ...ofEmbed, summary: 'One named widget', problems: [...portalProblems] },
  editNamedEmbed: {
    ...ofEmbed,
    summary: 'Replace the settings of a named widget; pages that show it follow within seconds',
    body: embedSettings.extend({ version: z.int().min(1) }),
    problems: [...portalProblems, 'conflict'],
  },
  archiveNamedEmbed: {
    ...ofEmbed,
    summary: 'Archive a named widget: pages no longer show it, its figures stay',
    problems: [...portalProblems, 'conflict'],
  },
  restoreNamedEmbed: {
    ...ofEmbed,
    summary: 'Restore an archived widget with the same key',
    problems: [...portalProblems, 'conflict'],
  },
  rotateNamedEmbedKey: {
    ...ofEmbed,
    summary:
      'Replace the key of a named widget; codes with the old key stop working, at once or after some days',
    body: keyRotation,
    problems: [...portalProblems, 'conflict', 'wrong-state'],
  },
  getEmbedFunnel: {
    summary: 'Visits, started bookings and paid bookings of a named widget by day',
    params: z.object({ venueId, embedId }),
    ...ofDays,
  },
  getVenueFunnel: {
    summary: 'Visits, started bookings and paid bookings of the venue’s page and own widget by day',
    params: portalVenueParams,
    ...ofDays,
  },
} as const satisfies Record<string, RouteSchema>;

export type EmbedSettings = z.infer<typeof embedSettings>;
export type EmbedRecord = z.infer<typeof embedRecord>;
