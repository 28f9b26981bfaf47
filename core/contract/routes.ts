import type * as z from 'zod';
import { paths, type RouteId } from './paths.ts';
import type { RoutePath } from './routing/route-path.ts';
import { activitySchemas } from './schemas/catalogue/activities.ts';
import { pictureSchemas } from './schemas/catalogue/pictures.ts';
import { catalogueSchemas } from './schemas/catalogue/sales.ts';
import { waiverSchemas } from './schemas/catalogue/waivers.ts';
import { assignmentSchemas } from './schemas/desk/assignments.ts';
import { bookingListSchemas } from './schemas/desk/booking-lists.ts';
import { bookingStorySchemas } from './schemas/desk/booking-story.ts';
import { cardReportSchemas } from './schemas/desk/card-report.ts';
import { closureSchemas } from './schemas/desk/closures.ts';
import { deskSchemas } from './schemas/desk/desk.ts';
import { groupSchemas } from './schemas/desk/groups.ts';
import { moneyListSchemas } from './schemas/desk/money-lists.ts';
import { notificationSchemas } from './schemas/desk/notifications.ts';
import { portalSchemas } from './schemas/desk/portal.ts';
import { reportSchemas } from './schemas/desk/reports.ts';
import { signatureSchemas } from './schemas/desk/signatures.ts';
import { takingsSchemas } from './schemas/desk/takings.ts';
import { tillSchemas } from './schemas/desk/tills.ts';
import { todaySchemas } from './schemas/desk/today.ts';
import { guestGroupSchemas } from './schemas/guest/groups.ts';
import { guestSchemas } from './schemas/guest/guest.ts';
import { signingSchemas } from './schemas/guest/signing.ts';
import { calendarSchemas } from './schemas/integrations/calendars.ts';
import { integrationSchemas } from './schemas/integrations/integrations.ts';
import { billingSchemas } from './schemas/money/billing.ts';
import { codeSchemas } from './schemas/money/codes.ts';
import { payoutSchemas } from './schemas/money/payouts.ts';
import { emailSchemas } from './schemas/notify/emails.ts';
import { customerSchemas } from './schemas/people/customers.ts';
import { memberSchemas } from './schemas/people/members.ts';
import { searchSchemas } from './schemas/people/search.ts';
import { authSchemas } from './schemas/people/sign-in.ts';
import { platformSchemas } from './schemas/platform/platform.ts';
import { setupSchemas } from './schemas/platform/setup.ts';
import type { RouteSchema } from './schemas/scope/route-schema.ts';
import { embedSchemas } from './schemas/venue/embeds.ts';
import { venueSchemas } from './schemas/venue/venues.ts';

export type { RouteSchema } from './schemas/scope/route-schema.ts';

export const schemas = {
  ...guestSchemas,
  ...guestGroupSchemas,
  ...signingSchemas,
  ...authSchemas,
  ...memberSchemas,
  ...portalSchemas,
  ...bookingListSchemas,
  ...deskSchemas,
  ...todaySchemas,
  ...assignmentSchemas,
  ...tillSchemas,
  ...bookingStorySchemas,
  ...groupSchemas,
  ...signatureSchemas,
  ...takingsSchemas,
  ...reportSchemas,
  ...cardReportSchemas,
  ...moneyListSchemas,
  ...payoutSchemas,
  ...notificationSchemas,
  ...closureSchemas,
  ...customerSchemas,
  ...searchSchemas,
  ...activitySchemas,
  ...waiverSchemas,
  ...catalogueSchemas,
  ...venueSchemas,
  ...embedSchemas,
  ...pictureSchemas,
  ...emailSchemas,
  ...codeSchemas,
  ...billingSchemas,
  ...integrationSchemas,
  ...calendarSchemas,
  ...platformSchemas,
  ...setupSchemas,
} as const satisfies Record<RouteId, RouteSchema>;

type Part<R extends RouteId, K extends keyof RouteSchema> =
  (typeof schemas)[R] extends Record<K, z.ZodType> ? z.output<(typeof schemas)[R][K]> : undefined;

/** What a client sends in one part of a request; `never` where the route takes nothing there. */
export type Sent<R extends RouteId, K extends keyof RouteSchema> =
  (typeof schemas)[R] extends Record<K, z.ZodType> ? z.input<(typeof schemas)[R][K]> : never;

/** What a handler receives: parsed, with defaults filled in. */
export interface RouteInput<R extends RouteId> {
  params: Part<R, 'params'>;
  query: Part<R, 'query'>;
  headers: Part<R, 'headers'>;
  body: Part<R, 'body'>;
}

export type RouteOutput<R extends RouteId> = Part<R, 'output'>;

export interface Route extends RoutePath, RouteSchema {
  readonly id: RouteId;
}

/** The registry, whole: paths and schemas of every route. */
export const routes: readonly Route[] = Object.keys(paths)
  .filter((id): id is RouteId => id in schemas)
  .map((id) => ({ id, ...paths[id], ...schemas[id] }));
