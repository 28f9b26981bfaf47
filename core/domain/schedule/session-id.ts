import * as z from 'zod';
import { type ActivityId, activityId, type SessionId, sessionId } from '../../contract/model/ids.ts';
import type { Instant } from '../../contract/model/time.ts';

/**
 * Made from the activity and the start in UTC, to the minute, so the same slot generated twice is one
 * session. Starts are whole minutes, because schedules have no finer unit.
 */
export function sessionIdOf(activity: ActivityId, startsAt: Instant): SessionId {
  const stamp = startsAt.slice(0, 16).replace(/[-:]/g, '');
  return sessionId.parse(`${activity}.${stamp}Z`);
}

const parts = z.templateLiteral([z.string(), '.', z.string().length(14)]);

/** The reverse: the activity and the start of a session. */
export function readSessionId(id: SessionId): { activityId: ActivityId; startsAt: Instant } {
  const [activity, stamp] = parts.parse(id).split('.');
  const startsAt = String(stamp).replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})Z$/, '$1-$2-$3T$4:$5:00.000Z');
  return { activityId: activityId.parse(activity), startsAt };
}
