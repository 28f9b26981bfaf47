import { createHash } from 'node:crypto';
import type * as z from 'zod';
import type { CalendarFeedId, OrganizationId } from '../../../../core/contract/model/ids.ts';
import {
  type CalendarFeed,
  type CalendarSubject,
  calendarFeed,
} from '../../../../core/contract/model/integrations/calendar-feed.ts';
import { calendarFeedRow } from '../../../../core/contract/schemas/integrations/integrations.ts';
import { writeCalendarToken } from '../../../../core/domain/integrations/calendar-token.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import { calendarFeeds } from '../../../data/integrations/calendar-feeds.ts';
import { members } from '../../../data/people/members.ts';
import { auditWrite } from '../../../data/platform/audit.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import type { Table } from '../../../data/table.ts';
import type { Put } from '../../../data/transaction.ts';
import { venues } from '../../../data/venue/venues.ts';
import { hashOfSecret } from '../../scope/secret-hash.ts';
import { activeOrganization } from '../../scope/venue-in-scope.ts';
import { type IntegrationDeps, integratingOrganization, newKeySecret } from '../deps.ts';

export type CalendarFeedRow = z.output<typeof calendarFeedRow>;

export interface CalendarDeps extends IntegrationDeps {
  readonly siteUrl: string;
}

/** The organization's calendars, the newest first. @throws Problem('suspended' | 'forbidden') */
export async function listCalendarFeeds(
  { table }: Pick<IntegrationDeps, 'table'>,
  actor: Actor,
): Promise<{ calendarFeeds: CalendarFeedRow[] }> {
  const { id } = await activeOrganization(organizations(table), actor);
  const found = await calendarFeeds(table).list(id);
  const newestFirst = found.sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  return { calendarFeeds: newestFirst.map((feed) => calendarFeedRow.parse(feed)) };
}

/**
 * Creates an address that calendar programs subscribe to, and returns it this once.
 * @throws Problem('not-found') when its subject does not belong to the organization; Problem('suspended' |
 * 'forbidden')
 */
export async function createCalendarFeed(
  deps: CalendarDeps,
  actor: Actor,
  subject: CalendarSubject,
): Promise<{ calendarFeed: CalendarFeedRow; url: string }> {
  const { id: organizationId } = await integratingOrganization(deps, actor);
  await requireSubject(deps.table, organizationId, subject);
  const { made, url } = newFeed(deps, { id: `cal_${deps.ids.random()}`, organizationId, subject });
  await calendarFeeds(deps.table).create(made, [audited(deps, actor, made, 'createCalendarFeed')]);
  return { calendarFeed: calendarFeedRow.parse(made), url };
}

/**
 * Creates the address of the sessions that the actor runs, and returns it this once. A person has one such address:
 * the former one stops working.
 * @throws Problem('suspended' | 'forbidden')
 */
export async function renewOwnCalendarFeed(deps: CalendarDeps, actor: Actor): Promise<{ url: string }> {
  const { id: organizationId } = await integratingOrganization(deps, actor);
  const { userId } = actor;
  const id = `cal_${createHash('sha256').update(userId).digest('hex').slice(0, 32)}`;
  const { made, url } = newFeed(deps, { id, organizationId, subject: { kind: 'member', userId } });
  await calendarFeeds(deps.table).replace(made, [audited(deps, actor, made, 'renewOwnCalendarFeed')]);
  return { url };
}

function newFeed(
  deps: CalendarDeps,
  feed: Pick<z.input<typeof calendarFeed>, 'id' | 'organizationId' | 'subject'>,
): { made: CalendarFeed; url: string } {
  const secret = newKeySecret(deps);
  const made = calendarFeed.parse({
    ...feed,
    secretHash: hashOfSecret(secret),
    createdAt: toInstant(deps.clock.now()),
  });
  const token = writeCalendarToken({ organizationId: made.organizationId, feedId: made.id, secret });
  return { made, url: `${deps.siteUrl}/api/public/calendars/${token}` };
}

/** Revokes a calendar: its address stops working. @throws Problem('not-found' | 'suspended' | 'forbidden') */
export async function revokeCalendarFeed(
  deps: IntegrationDeps,
  actor: Actor,
  feedId: CalendarFeedId,
): Promise<void> {
  const { id } = await activeOrganization(organizations(deps.table), actor);
  const found = await calendarFeeds(deps.table).get(id, feedId);
  const audit = found && audited(deps, actor, found, 'revokeCalendarFeed');
  const removed = audit && (await calendarFeeds(deps.table).remove(id, feedId, [audit]));
  if (!removed) throw new Problem('not-found', 'no-calendar');
}

async function requireSubject(table: Table, org: OrganizationId, subject: CalendarSubject): Promise<void> {
  if (await subjectOf(table, org, subject)) return;
  throw new Problem('not-found', 'no-calendar-source');
}

function subjectOf(table: Table, org: OrganizationId, subject: CalendarSubject): Promise<object | null> {
  if (subject.kind === 'venue') return venues(table).get(org, subject.venueId);
  if (subject.kind === 'member') return members(table).get(org, subject.userId);
  return activities(table).get(org, subject.venueId, subject.activityId);
}

function audited(
  { clock, ids }: IntegrationDeps,
  actor: Actor,
  { organizationId, id, subject }: CalendarFeed,
  action: 'createCalendarFeed' | 'renewOwnCalendarFeed' | 'revokeCalendarFeed',
): Put {
  return auditWrite({
    organizationId,
    actor,
    action,
    resource: { kind: 'calendar-feed', id },
    [action === 'revokeCalendarFeed' ? 'before' : 'after']: { ...subject },
    at: toInstant(clock.now()),
    id: ids.random(),
  });
}
