import type * as z from 'zod';
import { type Activity, activity } from '../../../core/contract/model/catalogue/activity.ts';
import { type Session, session } from '../../../core/contract/model/catalogue/session.ts';
import type { Assignment } from '../../../core/contract/model/desk/assignment.ts';
import { type Member, member } from '../../../core/contract/model/people/member.ts';
import { mayRun } from '../../../core/domain/permissions/may-run.ts';
import { readSessionId } from '../../../core/domain/schedule/session-id.ts';
import { getItems } from '../../data/find.ts';
import { type Key, keys } from '../../data/keys.ts';
import type { Table } from '../../data/table.ts';

export interface Assigned {
  readonly assignment: Assignment;
  readonly session: Session;
  readonly activity: Activity;
  readonly member: Member;
}

/**
 * Assignments with their sessions, activities and members as these are now. Left out: those whose session is gone, and
 * those whose member has left, is locked out, or works elsewhere. Each session, activity and member is read once.
 */
export async function readAssigned(table: Table, values: readonly Assignment[]): Promise<Assigned[]> {
  const [sessions, activities, members] = await Promise.all([
    readOnce(table, values.map(keyOfSession), session),
    readOnce(table, values.map(keyOfActivity), activity),
    readOnce(table, values.map(keyOfMember), member),
  ]);
  const sessionOf = new Map(sessions.map((each) => [each.id, each]));
  const activityOf = new Map(activities.map((each) => [each.id, each]));
  const memberOf = new Map(members.map((each) => [each.userId, each]));
  return values.flatMap((assignment) => {
    const run = sessionOf.get(assignment.sessionId);
    const sold = run && activityOf.get(run.activityId);
    const who = memberOf.get(assignment.userId);
    if (!sold || !who || !mayRun(who, assignment.venueId)) return [];
    return [{ assignment, session: run, activity: sold, member: who }];
  });
}

const keyOfSession = ({ organizationId, sessionId }: Assignment) => keys.session(organizationId, sessionId);
const keyOfMember = ({ organizationId, userId }: Assignment) => keys.member(organizationId, userId);
const keyOfActivity = ({ organizationId, venueId, sessionId }: Assignment) =>
  keys.activity(organizationId, venueId, readSessionId(sessionId).activityId);

function readOnce<S extends z.ZodType>(table: Table, all: readonly Key[], schema: S): Promise<z.output<S>[]> {
  const distinct = new Map(all.map((key) => [`${key.PK} ${key.SK}`, key]));
  return getItems(table, [...distinct.values()], schema);
}
