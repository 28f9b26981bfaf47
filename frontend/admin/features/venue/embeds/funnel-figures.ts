import type { EmbedDay } from '../../../../../core/contract/model/venue/embed.ts';

export interface Funnel {
  readonly visits: number;
  readonly starts: number;
  readonly bookings: number;
}

/** What came of all these days. */
export function funnelOf(days: readonly EmbedDay[]): Funnel {
  return days.reduce(
    (sum, { visits, starts, bookings }) => ({
      visits: sum.visits + visits,
      starts: sum.starts + starts,
      bookings: sum.bookings + bookings,
    }),
    { visits: 0, starts: 0, bookings: 0 },
  );
}

/** The share that went on, in percent, at most 100; null if there were no visitors. */
export function shareOf(part: number, whole: number): number | null {
  return whole > 0 ? Math.min(1, part / whole) : null;
}
