import type { FeedMessage } from '../../../../core/contract/feeds.ts';
import type { Session } from '../../../../core/contract/model/catalogue/session.ts';
import type { ActivityId, SessionId } from '../../../../core/contract/model/ids.ts';
import { seatsLeft, slotStateOf } from '../../../../core/domain/capacity/slot-state.ts';

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
  const visible = news(changes).filter((session) => session.isNew || session.looksDifferent(at));
  return messages(visible, beside, at);
}

/** What staff are told: every change. */
export function staffMessages(changes: readonly SessionChange[], at: Circumstances): AvailabilityMessage[] {
  return messages(news(changes), [], at);
}

/** A session that changed, perhaps several times in one batch: told once, as it is last. */
interface SessionNews {
  readonly session: Session;
  readonly isNew: boolean;
  looksDifferent(at: Circumstances): boolean;
}

/**
 * Any visible change counts, also one that a later change of the batch undid: a part of the batch may have been
 * told before, if all of it comes again.
 */
function news(changes: readonly SessionChange[]): SessionNews[] {
  const bySession = Map.groupBy(changes, ({ after }) => after.id);
  return [...bySession.values()].map((group) => ({
    session: group.map(({ after }) => after).reduce((a, b) => (a.version > b.version ? a : b)),
    isNew: group.some(isNew),
    looksDifferent: (at) => group.some((change) => looksDifferent(change, at)),
  }));
}

function messages(
  changed: readonly SessionNews[],
  beside: readonly Session[],
  at: Circumstances,
): AvailabilityMessage[] {
  const byActivity = Map.groupBy(changed, ({ session }) => session.activityId);
  const besideBy = Map.groupBy(beside, ({ activityId }) => activityId);
  const activityIds = new Set<ActivityId>([...byActivity.keys(), ...besideBy.keys()]);
  return [...activityIds].flatMap((activityId): AvailabilityMessage[] => {
    const group = byActivity.get(activityId) ?? [];
    const tooMany = group.length > mostMessages;
    const anew = group.filter((each) => tooMany || each.isNew);
    const askAgain = [...anew.map(({ session }) => session), ...(besideBy.get(activityId) ?? [])];
    const dates = new Set(askAgain.map(({ date }) => date));
    return [
      ...group.filter((each) => !anew.includes(each)).map(({ session }) => sessionMessage(session, at)),
      ...(dates.size > 0
        ? [{ type: 'sessions-changed' as const, activityId, dates: [...dates].sort() }]
        : []),
    ];
  });
}

/** No follower shows the session yet, or more than its seats changed: followers must load it again. */
function isNew({ before, after }: SessionChange): boolean {
  if (!before || (before.offSchedule && !after.offSchedule)) return true;
  return termsOf(before) !== termsOf(after);
}

const termsOf = ({ endsAt, priceAtGeneration, resources }: Session) =>
  JSON.stringify([endsAt, priceAtGeneration, resources]);

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
