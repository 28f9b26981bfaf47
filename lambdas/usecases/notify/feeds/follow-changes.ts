import type * as z from 'zod';
import type { EntityOf } from '../../../../core/contract/consumers.ts';
import { type Session, session } from '../../../../core/contract/model/catalogue/session.ts';
import { type Assignment, assignment } from '../../../../core/contract/model/desk/assignment.ts';
import { type Notification, notification } from '../../../../core/contract/model/desk/notification.ts';
import { type ResourceDay, resourceDay } from '../../../../core/contract/model/desk/resource-day.ts';
import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { Clock } from '../../../../core/domain/clock.ts';
import type { Change } from '../../../data/change.ts';
import { storedBooking } from '../../../data/guest/bookings.ts';
import type { Table } from '../../../data/table.ts';
import type { Bus } from '../../../gateways/bus.ts';
import type { Push } from '../../../gateways/push.ts';
import { pushChanges } from './push-changes.ts';
import { refreshMonths } from './refresh-months.ts';
import { sessionsBeside } from './sessions-beside.ts';

interface Deps {
  readonly table: Table;
  readonly clock: Clock;
  readonly push: Push;
  readonly bus: Bus;
}

/** Month views first, then the open widgets: one that asks again on a message sees what it was told. */
export async function followChanges(
  { table, clock, push, bus }: Deps,
  changes: readonly Change[],
): Promise<void> {
  const sessions = changesOf(changes.map(withRemoval), 'SESSION');
  const bookings = changesOf(changes.map(withRemoval), 'BOOKING').map(({ after }) => after);
  const notifications = changesOf(changes, 'NOTIFICATION').map(({ after }) => after);
  const assignments = changesOf(changes.map(withRemoval), 'ASSIGNMENT').map(({ after }) => after);
  // Only days long past are removed, and no follower shows those.
  const beside = await sessionsBeside(table, changesOf(changes, 'RESOURCE_DAY'));
  // In another zone a session may start on another date: its previous date is counted again too.
  const left = sessions.flatMap(({ before, after }) =>
    before && before.date !== after.date ? [before] : [],
  );
  await refreshMonths(table, [...sessions.map(({ after }) => after), ...left, ...beside]);
  const changed = { sessions, beside, bookings, notifications, assignments };
  await pushChanges({ table, push, bus, now: clock.now() }, changed);
}

interface Items {
  readonly SESSION: Session;
  readonly BOOKING: Booking;
  readonly RESOURCE_DAY: ResourceDay;
  readonly NOTIFICATION: Notification;
  readonly ASSIGNMENT: Assignment;
}

/** How the images of each entity are read. The registry of consumers says which entities there are. */
const schemas: { readonly [E in EntityOf<'availability-stream'>]: z.ZodType<Items[E]> } = {
  SESSION: session,
  BOOKING: storedBooking,
  RESOURCE_DAY: resourceDay,
  NOTIFICATION: notification,
  ASSIGNMENT: assignment,
};

/** The changes of one kind of item, parsed. */
function changesOf<E extends EntityOf<'availability-stream'>>(changes: readonly Change[], entity: E) {
  const schema = schemas[entity];
  return changes
    .filter(({ after }) => after?.entity === entity)
    .map(({ before, after }) => ({ before: before && schema.parse(before), after: schema.parse(after) }));
}

/** What is no longer there is told as closed, in a version of its own. */
function withRemoval({ before, after, ...change }: Change): Change {
  if (after || !before) return { ...change, before, after };
  return { ...change, before, after: { ...before, status: 'closed', version: Number(before.version) + 1 } };
}
