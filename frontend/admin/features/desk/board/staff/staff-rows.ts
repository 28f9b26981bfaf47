import type { AssignmentView } from '../../../../../../core/contract/schemas/desk/assignments.ts';
import type { AgendaSession } from '../../../../../../core/contract/views.ts';
import { isComing } from '../../agenda/figures.ts';
import { type BoardSpan, type Placed, placeSessions } from '../layout.ts';

interface Lane<T extends AssignmentView | AgendaSession> {
  readonly placed: readonly Placed<T>[];
  readonly lanes: number;
}

export interface StaffRow extends Lane<AssignmentView> {
  readonly userId: string;
  readonly name: string;
}

export interface StaffRows {
  /** By name. */
  readonly people: readonly StaffRow[];
  /** Sessions with guests that no one runs yet. */
  readonly open: Lane<AgendaSession>;
}

/** Who runs which of the board's sessions. */
export function staffRowsOf(
  assignments: readonly AssignmentView[],
  sessions: readonly AgendaSession[],
  span: BoardSpan,
): StaffRows {
  const onBoard = new Set<string>(sessions.map(({ sessionId }) => sessionId));
  const shown = assignments.filter(({ sessionId }) => onBoard.has(sessionId));
  const run = new Set<string>(shown.map(({ sessionId }) => sessionId));
  const byPerson = Map.groupBy(shown, ({ userId }) => userId);
  const people = [...byPerson.entries()].map(([userId, own]) => ({
    userId,
    name: own[0]?.name ?? '',
    ...placeSessions(own, span),
  }));
  const open = sessions.filter(({ sessionId, bookings }) => !run.has(sessionId) && bookings.some(isComing));
  return {
    people: people.sort((a, b) => a.name.localeCompare(b.name)),
    open: placeSessions(open, span),
  };
}
