import type { Setting } from '../../../../bench/report/benchmarks.ts';
import { type Consumption, type Operation, operations, type Results } from '../../../../bench/results.ts';

const special: Partial<Record<Operation, Partial<Consumption>>> = {
  hold: { read: 3, write: 8 },
  'regenerate unchanged': { read: 160, write: 0 },
};

/** Results as a run would give them, with numbers that are easy to reckon with. */
export const exampleResults: Results = {
  units: new Map(
    operations.map((operation) => [
      operation,
      { read: 2, write: 1, milliseconds: 10, ...special[operation] },
    ]),
  ),
  load: {
    buyers: 64,
    holds: { ours: [100, 300, 900], bare: [400, 200, 800] },
    latencies: [{ what: 'hold', where: 'spread', ours: [10, 20, 30], bare: [5, 10, 20] }],
  },
  generation: { ours: [700], bare: [1000] },
  starts: {
    bare: { bytes: 300 * 1024, starts: [40, 40, 60] },
    functions: [
      { id: 'http-booking', isPublic: true, bytes: 500 * 1024, starts: [50, 50, 90] },
      { id: 'bus-emails', isPublic: false, bytes: 700 * 1024, starts: [80] },
    ],
  },
  feed: [
    { sockets: 1, seconds: [0.1] },
    { sockets: 1000, seconds: [0.2, 0.3, 0.4] },
  ],
  portal: {
    rooms: 12,
    hours: 14,
    bookings: 504,
    board: [
      { mount: [80, 120], scroll: [], drag: [] },
      { mount: [90], scroll: [60], drag: [] },
      { mount: [70, 100, 60], scroll: [70, 55], drag: [] },
    ],
    agenda: [
      { first: { agenda: 4000, document: 1000 }, again: { agenda: 1500, document: 600 } },
      { first: { agenda: 5000, document: 1000 }, again: { agenda: 1200, document: 600 } },
      { first: { agenda: 6000, document: 1000 }, again: { agenda: 1800, document: 600 } },
    ],
  },
  finding: [
    { bookings: 500, questions: [{ what: 'search by name', read: 20, milliseconds: [8, 10, 12] }] },
    { bookings: 50_000, questions: [{ what: 'search by name', read: 24, milliseconds: [11, 12, 13] }] },
  ],
  reports: [
    { bookings: 500, questions: [{ what: 'report of a year', read: 90, milliseconds: [40, 44, 48] }] },
    { bookings: 50_000, questions: [{ what: 'report of a year', read: 92, milliseconds: [41, 44, 49] }] },
  ],
};

export const exampleSetting: Setting = {
  commit: 'abc1234',
  date: '2026-11-22',
  cores: 2,
  node: '24.21.0',
  engine: 'dynoxide',
};
