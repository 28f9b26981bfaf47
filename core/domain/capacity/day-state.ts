import type { DayState } from '../../contract/views.ts';
import { toInstant } from '../time.ts';
import type { DaySummary } from './day-summary.ts';

/**
 * What a calendar shows of a day: whether any session of it can be booked now, and if none, why. `blocked`:
 * its activity's schedule takes the whole date out.
 */
export function dayStateOf(summary: DaySummary, now: Date, blocked = false): DayState {
  const at = toInstant(now);
  const { bookableUntil, bookableFrom } = summary;
  if (summary.sessions === 0) return blocked ? 'blocked' : 'closed';
  if (!bookableUntil || !bookableFrom) return 'full';
  if (at >= bookableUntil) return 'cutoff';
  return at < bookableFrom ? 'too-far-ahead' : 'available';
}
