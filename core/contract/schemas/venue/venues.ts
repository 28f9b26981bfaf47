import * as z from 'zod';
import type { PlainProblemKey } from '../../../words/problems.ts';
import { activityId, slug } from '../../model/ids.ts';
import { placeZone } from '../../model/place-zone.ts';
import { organization } from '../../model/platform/organization.ts';
import { counts } from '../../model/platform/plan.ts';
import { supportAccess } from '../../model/platform/support-access.ts';
import { instant } from '../../model/time.ts';
import { venue } from '../../model/venue/venue.ts';
import { pageOf, pageQuery } from '../scope/paging.ts';
import { portalProblems, portalVenueParams, type RouteSchema } from '../scope/route-schema.ts';

/** The organization as its members see it; only operators can change what is not in the edit. */
export const organizationRecord = organization.pick({
  id: true,
  name: true,
  ownerEmail: true,
  currency: true,
  status: true,
  bookingWindow: true,
  fees: true,
  look: true,
  applicationFeeBasisPoints: true,
  plan: true,
  createdAt: true,
  version: true,
});

/** The same with what its plan allows, and how much of that is used. */
export const organizationOverview = organizationRecord.extend({
  flags: organization.shape.flags,
  usage: counts,
  allowed: counts,
});

export const organizationEdit = z.object({
  name: organization.shape.name,
  /** Unchanged when absent. */
  ownerEmail: organization.shape.ownerEmail.optional(),
  bookingWindow: organization.shape.bookingWindow.unwrap(),
  fees: organization.shape.fees.unwrap(),
  /** Unchanged when absent. */
  look: organization.shape.look.unwrap().optional(),
});

/** The venue settings in one form; time zone, slug, embed key and status have routes of their own. */
export const venueSettings = venue.pick({
  name: true,
  description: true,
  gallery: true,
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

/** A whole venue, as its members see it. */
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
  /** Derived from the name when absent. */
  slug: slug.optional(),
  allowedOrigins: venue.shape.allowedOrigins.default([]),
  widget: venue.shape.widget.prefault({ theme: 'light', languages: ['en'] }),
});

/** Embed code for a website: with a script that fits the frame to its content, and without. */
const snippets = z.object({ script: z.string(), iframe: z.string() });

export const embeds = z.object({
  /** The venue's hosted page, for venues without a website. */
  pageUrl: z.url(),
  venue: snippets,
  activities: z.array(snippets.extend({ activityId, name: z.string() })),
});

/** A new key in place of one that pages have. */
export const keyRotation = z.object({
  confirmed: z.literal(true, 'confirm-embed-key' satisfies PlainProblemKey),
  /** Days for which the old key still works. */
  graceDays: z.int().min(0).max(90).default(0),
});

const ofVenue = {
  params: portalVenueParams,
  output: venueRecord,
  status: 200,
} as const satisfies Partial<RouteSchema>;

/** The organization, its venues and their look. */
export const venueSchemas = {
  getOrganization: {
    summary: 'The organization, its settings and the use of its plan',
    output: organizationOverview,
    status: 200,
    problems: ['unauthenticated', 'no-organization', 'forbidden', 'suspended'],
  },
  revokeSupportAccess: {
    summary: 'End someone’s support access to this organization at once',
    params: z.object({ accessId: z.string().max(40) }),
    /** As the list says: it is part of what the access is known by. */
    query: z.object({ startedAt: instant }),
    output: supportAccess,
    status: 200,
    problems: [...portalProblems],
  },
  editOrganization: {
    summary: 'Change the settings of the organization',
    body: organizationEdit.extend({ version: z.int().min(1) }),
    output: organizationRecord,
    status: 200,
    problems: ['unauthenticated', 'no-organization', 'forbidden', 'suspended', 'conflict'],
  },
  listVenues: {
    summary: 'The caller’s venues, page by page',
    query: pageQuery.extend({ status: venue.shape.status.optional() }),
    output: pageOf(venueSummary),
    status: 200,
    problems: ['unauthenticated', 'no-organization', 'forbidden', 'suspended'],
  },
  createVenue: {
    summary: 'Create a venue',
    body: newVenue,
    output: venueRecord,
    status: 201,
    problems: ['unauthenticated', 'no-organization', 'forbidden', 'suspended', 'conflict', 'plan-limit'],
  },
  getVenueSettings: { ...ofVenue, summary: 'A venue and all its settings', problems: [...portalProblems] },
  editVenue: {
    ...ofVenue,
    summary: 'Replace all settings of a venue; omitted ones are cleared',
    body: venueSettings.extend({ version: z.int().min(1) }),
    problems: [...portalProblems, 'conflict', 'in-use'],
  },
  changeVenueSlug: {
    ...ofVenue,
    summary: 'Change the address of a venue’s page; other venues may take the old one',
    body: z.object({ slug }),
    problems: [...portalProblems, 'conflict'],
  },
  getEmbeds: {
    summary: 'Embed code for the venue and each activity that it shows',
    params: portalVenueParams,
    output: embeds,
    status: 200,
    problems: [...portalProblems],
  },
  rotateEmbedKey: {
    ...ofVenue,
    summary:
      'Replace the embed key of a venue; widgets with the old key stop working, at once or after some days',
    body: keyRotation,
    problems: [...portalProblems, 'conflict'],
  },
  archiveVenue: {
    ...ofVenue,
    summary: 'Archive a venue: guests no longer see it, bookings stay',
    problems: [...portalProblems, 'conflict'],
  },
  restoreVenue: {
    ...ofVenue,
    summary: 'Restore an archived venue',
    problems: [...portalProblems, 'conflict'],
  },
  deleteVenue: {
    summary: 'Delete a venue that never had an activity or a gift card',
    params: portalVenueParams,
    status: 204,
    problems: [...portalProblems, 'in-use', 'conflict'],
  },
} as const satisfies Record<string, RouteSchema>;

export type OrganizationRecord = z.infer<typeof organizationRecord>;
export type OrganizationOverview = z.infer<typeof organizationOverview>;
export type OrganizationEdit = z.infer<typeof organizationEdit>;
export type VenueSettings = z.infer<typeof venueSettings>;
export type VenueRecord = z.infer<typeof venueRecord>;
export type VenueSummary = z.infer<typeof venueSummary>;
export type NewVenue = z.infer<typeof newVenue>;
export type Embeds = z.infer<typeof embeds>;
