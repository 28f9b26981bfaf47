import type * as z from 'zod';
import { paths, type RouteId } from './paths.ts';
import type { RoutePath } from './route-path.ts';
import { activitySchemas } from './schemas/activities.ts';
import { authSchemas } from './schemas/auth.ts';
import { billingSchemas } from './schemas/billing.ts';
import { calendarSchemas } from './schemas/calendars.ts';
import { catalogueSchemas } from './schemas/catalogue.ts';
import { closureSchemas } from './schemas/closures.ts';
import { customerSchemas } from './schemas/customers.ts';
import { deskSchemas } from './schemas/desk.ts';
import { guestSchemas } from './schemas/guest.ts';
import { integrationSchemas } from './schemas/integrations.ts';
import { memberSchemas } from './schemas/members.ts';
import { pictureSchemas } from './schemas/pictures.ts';
import { platformSchemas } from './schemas/platform.ts';
import { portalSchemas } from './schemas/portal.ts';
import type { RouteSchema } from './schemas/route-schema.ts';
import { venueSchemas } from './schemas/venues.ts';
import { voucherSchemas } from './schemas/vouchers.ts';

export type { RouteSchema } from './schemas/route-schema.ts';

export const schemas = {
  ...guestSchemas,
  ...authSchemas,
  ...memberSchemas,
  ...portalSchemas,
  ...deskSchemas,
  ...closureSchemas,
  ...customerSchemas,
  ...activitySchemas,
  ...catalogueSchemas,
  ...venueSchemas,
  ...pictureSchemas,
  ...voucherSchemas,
  ...billingSchemas,
  ...integrationSchemas,
  ...calendarSchemas,
  ...platformSchemas,
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
