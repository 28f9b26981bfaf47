import type { DayFigures } from '../../contract/model/desk/day-figures.ts';
import type { Instant } from '../../contract/model/time.ts';
import { canonicalText } from '../audit-log/changes.ts';
import type { CountedDay } from './books.ts';
import { compareCounts, type Discrepancy } from './discrepancy.ts';

/** Whether the figures of a past day are what its bookings and sessions add up to. The repair counts it anew. */
export function auditFigures({ kept, counted }: CountedDay, now: Instant): Discrepancy[] {
  const after: DayFigures = { ...kept, ...counted, countedAt: now, version: kept.version + 1 };
  const id = `${kept.venueId} ${kept.date}`;
  const repair = { kind: 'day-figures', before: kept, after } as const;
  return compareCounts('day-figures', id, textOf(kept), textOf(after), repair);
}

const textOf = ({ counts, money, hours, activities }: DayFigures) =>
  canonicalText({ counts, money, hours, activities });
