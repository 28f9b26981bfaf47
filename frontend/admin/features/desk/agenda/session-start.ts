import { sessionId } from '../../../../../core/contract/model/ids.ts';
import type { Instant } from '../../../../../core/contract/model/time.ts';

/** The start that a session's id names; null for a text that is no such id. */
export function startOfSession(id: string): Instant | null {
  if (!sessionId.safeParse(id).success) return null;
  return id.slice(-14).replace(/(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})Z/, '$1-$2-$3T$4:$5:00.000Z');
}
