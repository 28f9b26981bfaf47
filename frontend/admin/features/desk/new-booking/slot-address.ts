import { sessionId } from '../../../../../core/contract/model/ids.ts';
import { readSessionId } from '../../../../../core/domain/schedule/session-id.ts';
import { localDateOf } from '../../../../../core/domain/time.ts';

export interface ChosenSlot {
  readonly sessionId: string;
  readonly activityId: string;
  readonly startsAt: string;
  /** The venue's date of its start. */
  readonly date: string;
}

/** The session that the address names: its id says which activity it is of and when it starts. */
export function slotOf(text: string | undefined, timeZone: string): ChosenSlot | undefined {
  const named = sessionId.safeParse(text);
  if (!named.success) return undefined;
  const { activityId, startsAt } = readSessionId(named.data);
  if (Number.isNaN(Date.parse(startsAt))) return undefined;
  return { sessionId: named.data, activityId, startsAt, date: localDateOf(startsAt, timeZone) };
}
