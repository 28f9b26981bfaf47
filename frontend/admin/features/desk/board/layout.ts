import type { Instant } from '../../../../../core/contract/model/time.ts';
import type { AgendaSession, AgendaView } from '../../../../../core/contract/views.ts';

/** Minutes of elapsed time from the start of a board: a clock change shows as an hour more or less, never twice. */
export type Minutes = number;

export interface BoardSpan {
  readonly start: Instant;
  readonly length: Minutes;
  /** Each full hour from the start on. */
  readonly hours: readonly Instant[];
}

/** What runs from one moment to another. */
interface Timed {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

export interface Placed<T extends Timed = AgendaSession> {
  readonly session: T;
  readonly from: Minutes;
  readonly length: Minutes;
  /** Sessions of one activity that overlap stand below each other. */
  readonly lane: number;
}

export interface BoardRow {
  readonly activity: AgendaView['activities'][number];
  readonly placed: readonly Placed[];
  readonly lanes: number;
}

const minute = 60_000;
const hour = 60 * minute;

/**
 * From the full hour before the first start to a full hour after the last end, on the venue's clock; null without
 * sessions.
 */
export function spanOf(sessions: readonly AgendaSession[], timeZone: string): BoardSpan | null {
  if (sessions.length === 0) return null;
  const first = Math.min(...sessions.map(({ startsAt }) => Date.parse(startsAt)));
  const last = Math.max(...sessions.map(({ endsAt }) => Date.parse(endsAt)));
  const start = first - minuteOfHour(first, timeZone) * minute;
  const count = Math.ceil((last - start) / hour);
  return {
    start: new Date(start).toISOString(),
    length: count * 60,
    hours: Array.from({ length: count }, (_, index) => new Date(start + index * hour).toISOString()),
  };
}

/** Zones are apart by hours, but some by half an hour or a quarter. */
function minuteOfHour(at: number, timeZone: string): Minutes {
  return Number(new Intl.DateTimeFormat('en', { minute: 'numeric', timeZone }).format(at));
}

/** Where a moment stands on the board; null outside of it. */
export function minutesIn(span: BoardSpan, at: Instant): Minutes | null {
  const minutes = (Date.parse(at) - Date.parse(span.start)) / minute;
  return minutes >= 0 && minutes <= span.length ? minutes : null;
}

/** A row for each activity that has sessions, in the agenda's order. */
export function rowsOf(agenda: AgendaView, sessions: readonly AgendaSession[], span: BoardSpan): BoardRow[] {
  return agenda.activities.flatMap((activity) => {
    const own = sessions.filter(({ activityId }) => activityId === activity.id);
    return own.length === 0 ? [] : [{ activity, ...placeSessions(own, span) }];
  });
}

/** Each at its time; what overlaps stands below each other. */
export function placeSessions<T extends Timed>(sessions: readonly T[], span: BoardSpan) {
  const ends: number[] = [];
  const inOrder = sessions.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  const placed = inOrder.map((session): Placed<T> => {
    const [start, end] = [Date.parse(session.startsAt), Date.parse(session.endsAt)];
    const free = ends.findIndex((taken) => taken <= start);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = end;
    return { session, lane, from: (start - Date.parse(span.start)) / minute, length: (end - start) / minute };
  });
  return { placed, lanes: Math.max(1, ends.length) };
}

/** Whether two readings of the agenda make the same row, so that it need not be drawn again. */
export function isSameRow(a: BoardRow, b: BoardRow): boolean {
  return (
    a.activity === b.activity &&
    a.placed.length === b.placed.length &&
    a.placed.every((each, index) => isSamePlace(each, b.placed[index]))
  );
}

export function isSamePlace(a: Placed, b: Placed | undefined): boolean {
  return a.session === b?.session && a.from === b.from && a.lane === b.lane;
}
