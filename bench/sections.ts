import { measureFeed } from './measures/feed.ts';
import { measureFinding } from './measures/finding.ts';
import { measureGeneration } from './measures/generation.ts';
import { measureLoad } from './measures/load.ts';
import { measurePortal } from './measures/portal.ts';
import { measureReports } from './measures/reports.ts';
import { measureStarts } from './measures/starts.ts';
import { measureUnits } from './measures/units.ts';
import type { Results } from './results.ts';
import type { BusyPlan } from './support/busy-venue.ts';

/** How often everything is done. */
export interface Effort {
  readonly rounds: number;
  readonly orders: number;
  readonly generations: number;
  readonly starts: number;
  readonly sockets: readonly number[];
  readonly holds: number;
  readonly bookings: readonly number[];
  readonly board: BusyPlan;
  readonly visits: number;
}

export const thorough: Effort = {
  rounds: 10,
  orders: 640,
  generations: 7,
  starts: 15,
  sockets: [1, 1000],
  holds: 15,
  bookings: [500, 50_000],
  board: { rooms: 12, hours: 14, parties: 3 },
  visits: 5,
};

/** As little as shows that every measure can be taken. */
export const short: Effort = {
  rounds: 1,
  orders: 16,
  generations: 1,
  starts: 1,
  sockets: [1, 5],
  holds: 1,
  bookings: [5, 50],
  board: { rooms: 2, hours: 3, parties: 1 },
  visits: 1,
};

/** Buyers at once, in every part with load. */
const buyers = 64;

/** One section after the other: they share the machine. */
export async function measureAll(effort: Effort, report: (section: string) => void): Promise<Results> {
  report('capacity units');
  const units = await measureUnits();
  report('holds and views under load');
  const load = await measureLoad({ buyers, rounds: effort.rounds, orders: effort.orders });
  report('generation of sessions');
  const generation = await measureGeneration(effort.generations);
  report('starts of functions');
  const starts = await measureStarts(effort.starts);
  report('the feed, to a browser');
  const feed = await measureFeed({ sockets: effort.sockets, holds: effort.holds });
  report('search and lists of bookings');
  const finding = await measureFinding(effort.bookings, effort.rounds);
  report('reports of a year');
  const reports = await measureReports(effort.bookings, effort.rounds);
  report('the portal on a slow device');
  const portal = await measurePortal(effort.board, effort.visits);
  return { units, load, generation, starts, feed, finding, reports, portal };
}
