import type { FeedMessage } from '../../../core/contract/feeds.ts';
import type { ActivityId, SessionId } from '../../../core/contract/model/ids.ts';
import type { Session } from '../../../core/contract/model/session.ts';
import { seatsLeft, slotStateOf } from '../../../core/domain/capacity/slot-state.ts';

/** A session as it was and as it is; null: it is new. */
export interface SessionChange {
  readonly before: Session | null;
  readonly after: Session;
}

export type AvailabilityMessage = Extract<FeedMessage, { type: 'session' | 'sessions-changed' }>;

/** What a state depends on besides its session. */
export interface Circumstances {
  readonly now: Date;
  /** Sessions that others keep from running. */
  readonly busy: ReadonlySet<SessionId>;
}

/** More sessions of one activity than this at once are told as "ask again" (a frame holds 32 KB). */
const mostMessages = 20;

/** What the public is told: nothing of a change that it cannot see. `beside`: to be asked for again. */
export function publicMessages(
  changes: readonly SessionChange[],
  beside: readonly Session[],
  at: Circumstances,
): AvailabilityMessage[] {
  const visible = netChanges(changes).filter((change) => isNew(change) || looksDifferent(change, at));
  return messages(visible, beside, at);
}

/** What staff are told: every change. */
export function staffMessages(changes: readonly SessionChange[], at: Circumstances): AvailabilityMessage[] {
  return messages(netChanges(changes), [], at);
}

function messages(
  changes: readonly SessionChange[],
  beside: readonly Session[],
  at: Circumstances,
): AvailabilityMessage[] {
  const byActivity = Map.groupBy(changes, ({ after }) => after.activityId);
  const besideBy = Map.groupBy(beside, ({ activityId }) => activityId);
  const activityIds = new Set<ActivityId>([...byActivity.keys(), ...besideBy.keys()]);
  return [...activityIds].flatMap((activityId): AvailabilityMessage[] => {
    const group = byActivity.get(activityId) ?? [];
    const tooMany = group.length > mostMessages;
    const anew = group.filter((change) => tooMany || isNew(change)).map(({ after }) => after);
    const known = group.filter(({ after }) => !anew.includes(after));
    const dates = new Set([...anew, ...(besideBy.get(activityId) ?? [])].map(({ date }) => date));
    return [
      ...known.map(({ after }) => sessionMessage(after, at)),
      ...(dates.size > 0
        ? [{ type: 'sessions-changed' as const, activityId, dates: [...dates].sort() }]
        : []),
    ];
  });
}

/** A session that changed several times in one batch is told once: from what it was first to what it is last. */
function netChanges(changes: readonly SessionChange[]): SessionChange[] {
  const bySession = Map.groupBy(changes, ({ after }) => after.id);
  return [...bySession.values()].flatMap((group) => {
    const inOrder = group.toSorted((a, b) => a.after.version - b.after.version);
    const [first] = inOrder;
    const last = inOrder.at(-1);
    return first && last ? [{ before: first.before, after: last.after }] : [];
  });
}

/** Nobody has it on show yet, or what they have says more than seats could correct: they must ask again. */
function isNew({ before, after }: SessionChange): boolean {
  if (!before || (before.offSchedule && !after.offSchedule)) return true;
  return before.endsAt !== after.endsAt || priceOf(before) !== priceOf(after);
}

const priceOf = ({ priceAtGeneration }: Session) => JSON.stringify(priceAtGeneration);

function looksDifferent({ before, after }: SessionChange, at: Circumstances): boolean {
  return before === null || looksOf(before, at) !== looksOf(after, at);
}

function looksOf(session: Session, { now, busy }: Circumstances): string {
  return `${slotStateOf(session, now, busy.has(session.id))} ${seatsLeft(session)}`;
}

function sessionMessage(session: Session, { now, busy }: Circumstances): AvailabilityMessage {
  const { id, activityId, date, version } = session;
  const state = slotStateOf(session, now, busy.has(id));
  return { type: 'session', sessionId: id, activityId, date, seatsLeft: seatsLeft(session), state, version };
}
