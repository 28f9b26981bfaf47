import * as z from 'zod';
import type { PlainProblemKey } from '../../../words/problems.ts';
import { activityId, slug } from '../../model/ids.ts';
import { placeZone } from '../../model/place-zone.ts';
import { organization } from '../../model/platform/organization.ts';
import { venue } from '../../model/venue/venue.ts';
import { pageOf, pageQuery } from '../scope/paging.ts';
import { portalProblems, portalVenueParams, type RouteSchema } from '../scope/route-schema.ts';

/** What the people of an organization see of it; the platform decides on what is not in the edit. */
export const organizationRecord = organization.pick({
  id: true,
  name: true,
  ownerEmail: true,
  currency: true,
  status: true,
  bookingWindow: true,
  fees: true,
  applicationFeeBasisPoints: true,
  plan: true,
  createdAt: true,
  version: true,
});

export const organizationEdit = z.object({
  name: organization.shape.name,
  /** As it is when absent. */
  ownerEmail: organization.shape.ownerEmail.optional(),
  bookingWindow: organization.shape.bookingWindow.unwrap(),
  fees: organization.shape.fees.unwrap(),
});

/** All of a venue that its people set in one form; its zone, slug, embed key and status have routes of their own. */
export const venueSettings = venue.pick({
  name: true,
  description: true,
  address: true,
  phone: true,
  email: true,
  allowedOrigins: true,
  widget: true,
  resources: true,
  taxes: true,
  giftCardAmounts: true,
  delayedPayments: true,
});

/** A venue whole, as its people see it. */
export const venueRecord = venue.omit({ organizationId: true });

export const venueSummary = venue.pick({
  id: true,
  name: true,
  slug: true,
  address: true,
  timeZone: true,
  status: true,
  createdAt: true,
});

const newVenue = venueSettings.extend({
  description: venue.shape.description.default(''),
  timeZone: placeZone,
  /** Made of the name when absent. */
  slug: slug.optional(),
  allowedOrigins: venue.shape.allowedOrigins.default([]),
  widget: venue.shape.widget.prefault({ color: '#3b4fd8', theme: 'light', languages: ['en'] }),
});

/** The lines to paste into a website: with a script, which fits the frame to its content, and without. */
const snippets = z.object({ script: z.string(), iframe: z.string() });

export const embeds = z.object({
  /** The venue's own page, for where there is no website. */
  pageUrl: z.url(),
  venue: snippets,
  activities: z.array(snippets.extend({ activityId, name: z.string() })),
});

const ofVenue = {
  params: portalVenueParams,
  output: venueRecord,
  status: 200,
} as const satisfies Partial<RouteSchema>;

/** The organization, its venues, and how they look. */
export const venueSchemas = {
  getOrganization: {
    summary: 'The organization and its settings',
    output: organizationRecord,
    status: 200,
    problems: ['unauthenticated', 'no-organization', 'forbidden', 'suspended'],
  },
  editOrganization: {
    summary: 'Change the settings of the organization',
    body: organizationEdit.extend({ version: z.int().min(1) }),
    output: organizationRecord,
    status: 200,
    problems: ['unauthenticated', 'no-organization', 'forbidden', 'suspended', 'conflict'],
  },
  listVenues: {
    summary: 'The venues that one works at, page by page',
    query: pageQuery.extend({ status: venue.shape.status.optional() }),
    output: pageOf(venueSummary),
    status: 200,
    problems: ['unauthenticated', 'no-organization', 'forbidden', 'suspended'],
  },
  createVenue: {
    summary: 'Open another venue',
    body: newVenue,
    output: venueRecord,
    status: 201,
    problems: ['unauthenticated', 'no-organization', 'forbidden', 'suspended', 'conflict', 'plan-limit'],
  },
  getVenueSettings: { ...ofVenue, summary: 'A venue and all its settings', problems: [...portalProblems] },
  editVenue: {
    ...ofVenue,
    summary: 'Set all of its settings anew: what is left out is no longer said',
    body: venueSettings.extend({ version: z.int().min(1) }),
    problems: [...portalProblems, 'conflict', 'in-use'],
  },
  changeVenueSlug: {
    ...ofVenue,
    summary: 'Move its page to another address; the old one is free for others',
    body: z.object({ slug }),
    problems: [...portalProblems, 'conflict'],
  },
  getEmbeds: {
    summary: 'The lines to paste into a website, for the venue and each activity that it shows',
    params: portalVenueParams,
    output: embeds,
    status: 200,
    problems: [...portalProblems],
  },
  rotateEmbedKey: {
    ...ofVenue,
    summary: 'Give it another embed key; what is embedded with the old one stops working',
    body: z.object({ confirmed: z.literal(true, 'confirm-embed-key' satisfies PlainProblemKey) }),
    problems: [...portalProblems, 'conflict'],
  },
  archiveVenue: {
    ...ofVenue,
    summary: 'Take it off the public’s sight; what is booked stays booked',
    problems: [...portalProblems, 'conflict'],
  },
  restoreVenue: { ...ofVenue, summary: 'Open it again', problems: [...portalProblems, 'conflict'] },
  deleteVenue: {
    summary: 'Delete a venue that never had an activity nor a gift card',
    params: portalVenueParams,
    status: 204,
    problems: [...portalProblems, 'in-use', 'conflict'],
  },
} as const satisfies Record<string, RouteSchema>;

export type OrganizationRecord = z.infer<typeof organizationRecord>;
export type OrganizationEdit = z.infer<typeof organizationEdit>;
export type VenueSettings = z.infer<typeof venueSettings>;
export type VenueRecord = z.infer<typeof venueRecord>;
export type VenueSummary = z.infer<typeof venueSummary>;
export type NewVenue = z.infer<typeof newVenue>;
export type Embeds = z.infer<typeof embeds>;
