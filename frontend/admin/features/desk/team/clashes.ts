import type { AssignmentView } from '../../../../../core/contract/schemas/desk/assignments.ts';

/** A session as far as it keeps a member busy. */
export interface Run {
  readonly sessionId: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** What else a member runs during a session, by start. */
export function clashesOf(
  all: readonly AssignmentView[],
  session: Run,
  userId: string,
): readonly AssignmentView[] {
  return all.filter(
    (each) =>
      each.userId === userId &&
      each.sessionId !== session.sessionId &&
      each.startsAt < session.endsAt &&
      each.endsAt > session.startsAt,
  );
}
