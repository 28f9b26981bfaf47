import { TransactionConflictException } from '@aws-sdk/client-dynamodb';
import { type Session, session } from '../../../core/contract/model/catalogue/session.ts';
import type { ActivityId, OrganizationId, SessionId, VenueId } from '../../../core/contract/model/ids.ts';
import type { Instant, LocalDate } from '../../../core/contract/model/time.ts';
import { localDateOf, localTimeOf, toInstant } from '../../../core/domain/time.ts';
import { accessPatterns } from '../access-patterns.ts';
import { absent, type Condition, is } from '../conditions.ts';
import { findItems } from '../find.ts';
import { keys, offSchedule, sessionsOf } from '../keys.ts';
import { deleteIf, getItem, type Item, putIf, queryItems, type Table } from '../table.ts';
import { type Check, label, transact } from '../transaction.ts';

export const sessions = (table: Table) => ({
  get: (org: OrganizationId, id: SessionId) => getItem(table, keys.session(org, id), session),

  /** Sessions that start in `[from, to)`, by start. */
  listBetween: (
    org: OrganizationId,
    activity: ActivityId,
    from: Instant,
    to: Instant,
    { consistent = true } = {},
  ) =>
    queryItems(
      table,
      accessPatterns.sessionsBetween,
      {
        partition: sessionsOf(org, activity),
        sort: `SESSION#${from}`,
        // One character less than the whole instant, so that a session at `to` itself stays out.
        to: `SESSION#${to.slice(0, -1)}`,
      },
      session,
      { consistent },
    ),

  /** Every session that starts at this instant or later, by start. */
  listFrom(org: OrganizationId, activity: ActivityId, from: Instant): Promise<Session[]> {
    return this.listBetween(org, activity, from, endOfTime);
  },

  /** Sessions of a venue from this instant on that are no longer on the schedule, by start. Eventually consistent. */
  listOffSchedule: (org: OrganizationId, venue: VenueId, from: Instant) =>
    findItems(
      table,
      accessPatterns.offScheduleOfVenue,
      { partition: offSchedule.partition(org, venue), sort: from, to: endOfTime },
      session,
    ),

  /** The sessions of the venue's dates from `date` on, by start. */
  async listByDay(org: OrganizationId, activity: ActivityId, date: LocalDate, days = 1): Promise<Session[]> {
    const { from, to } = widestDay(date, days);
    const found = await this.listBetween(org, activity, from, to);
    const last = new Date(Date.parse(date) + (days - 1) * dayLength).toISOString().slice(0, 10);
    return found.filter((session) => session.date >= date && session.date <= last);
  },

  /** The sessions of one date on this venue's calendar, by start: half of what `listByDay` reads, where the zone is known. */
  async listVenueDay(
    org: OrganizationId,
    activity: ActivityId,
    date: LocalDate,
    { timeZone, consistent }: { timeZone: string; consistent: boolean },
  ): Promise<Session[]> {
    const { from, to } = dayIn(timeZone, date);
    const found = await this.listBetween(org, activity, from, to, { consistent });
    return found.filter((session) => session.date === date);
  },

  /**
   * Writes new sessions while the check holds. Answers those it wrote: one that exists is left as it is, and when
   * the check fails the rest is not written.
   */
  add: (values: readonly Session[], check: Check) => writeWhile(table, values, { check, only: () => absent }),

  /** Replaces the version before this one; answers false when someone, a guest perhaps, came first. */
  replace: (next: Session) => unlessBusy(putIf(table, sessionItem(next), isBefore(next))),

  /** The same for many, while the check holds. Answers those it wrote. */
  replaceWhile: (values: readonly Session[], check: Check) =>
    writeWhile(table, values, { check, only: isBefore }),

  /** Removes a session that has not changed since it was read; answers whether it was so. */
  remove: (value: Session) =>
    unlessBusy(deleteIf(table, keys.session(value.organizationId, value.id), is('version', value.version))),
});

const isBefore = (next: Session) => is('version', next.version - 1);

/** So many sessions in one transaction: DynamoDB takes 100 writes and 4 MB. */
const batchSize = 25;

/** In batches, each in one transaction with the check. A session whose condition fails is left out. */
async function writeWhile(
  table: Table,
  values: readonly Session[],
  { check, only }: { readonly check: Check; readonly only: (value: Session) => Condition },
): Promise<Session[]> {
  const written: Session[] = [];
  for (let from = 0; from < values.length; from += batchSize) {
    let batch = values.slice(from, from + batchSize);
    while (batch.length > 0) {
      const puts = batch.flatMap((value) =>
        label(value.id, { put: sessionItem(value), only: [only(value)] }),
      );
      const outcome = await transact<SessionId | 'check'>(table, [...puts, ...label('check', check)]);
      if (outcome.done) break;
      const { met } = outcome;
      if (met.has('check')) return written;
      batch = batch.filter(({ id }) => !met.has(id));
    }
    written.push(...batch);
  }
  return written;
}

/** Later than any session. */
const endOfTime = '9999-12-31T23:59:59.999Z';

/** A transaction that has the item at this moment, a guest's perhaps, came first. */
async function unlessBusy(write: Promise<boolean>): Promise<boolean> {
  try {
    return await write;
  } catch (error) {
    if (error instanceof TransactionConflictException) return false;
    throw error;
  }
}

const dayLength = 24 * 60 * 60 * 1000;

/** A date is at most 14 hours ahead of UTC and 12 behind: reading that much more spares a zone database here. */
export function widestDay(date: LocalDate, days: number): { from: Instant; to: Instant } {
  const start = Date.parse(`${date}T00:00:00.000Z`);
  return {
    from: new Date(start - 14 * 60 * 60 * 1000).toISOString(),
    to: new Date(start + days * dayLength + 12 * 60 * 60 * 1000).toISOString(),
  };
}

/** Clocks that change on the day move its ends by two hours at most. */
const clockChange = 2 * 60 * 60 * 1000;

function dayIn(timeZone: string, date: LocalDate): { from: Instant; to: Instant } {
  const noon = toInstant(Date.parse(`${date}T12:00:00.000Z`));
  const wall = Date.parse(`${localDateOf(noon, timeZone)}T${localTimeOf(noon, timeZone)}:00.000Z`);
  const start = Date.parse(`${date}T00:00:00.000Z`) - (wall - Date.parse(noon));
  return { from: toInstant(start - clockChange), to: toInstant(start + dayLength + clockChange) };
}

/** A session as an item; while it is off schedule, the index lists it for staff. */
export function sessionItem(value: Session): Item {
  const item = { ...keys.session(value.organizationId, value.id), entity: 'SESSION', ...value };
  if (!value.offSchedule) return item;
  return {
    ...item,
    GSI1PK: offSchedule.partition(value.organizationId, value.venueId),
    GSI1SK: offSchedule.sort(value.id),
  };
}
