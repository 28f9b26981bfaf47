import {
  type Finding,
  type Latency,
  type Operation,
  operations,
  type Results,
  type Throughput,
} from '../results.ts';
import { median, percentile } from '../support/statistics.ts';
import { type Aim, figure, table, verdict } from './markdown.ts';

/** What was measured, and on what. */
export interface Setting {
  readonly commit: string;
  /** `2026-11-22`. */
  readonly date: string;
  readonly cores: number;
  readonly node: string;
  readonly engine: string;
}

/** `docs/benchmarks.md`. */
export function benchmarksPage(results: Results, setting: Setting): string {
  const { commit, date, cores, node, engine } = setting;
  return `# Benchmarks

Written by \`npm run bench\`; do not edit by hand. Commit ${commit}, ${date}, Node ${node}, ${cores} cores, engine
${engine}. Whatever depends on the machine is a ratio to the bare thing in the same run, taken by turns; units do
not depend on it.

## Capacity units by operation

A usual activity: twelve public sessions a day, two kinds of guest, parties of four. Units as DynamoDB counts them
(\`ConsumedCapacity\`), indexes included. A transaction counts double. A function remembers for three seconds who the
venue, its organization and the activity are; what it remembers it does not read again.

${unitsTable(results)}

## Holds a second

${results.load.buyers} buyers at once over many sessions, through the function's handler; bare: the same
\`TransactWriteItems\`, sent by the same client to the same engine.

${throughputTable('holds', results.load.holds, { bound: '>=', value: 0.7 })}

## What a guest waits

${results.load.buyers} buyers at once. In brackets: times what the bare transaction or query takes under the same
load. Milliseconds are this machine's.

${latencyTable(results.load.latencies)}

## Sessions generated a second

Ninety days of an activity; bare: \`BatchWriteItem\` of the same items.

${throughputTable('sessions', results.generation, { bound: '>=', value: 0.8 })}

## Start of each function

Import and initialization in a fresh process, as a ratio to a function with nothing but a DocumentClient and the SDK
as it comes (${figure(median(results.starts.bare.starts))} ms, ${kilobytes(results.starts.bare.bytes)}). The stack leaves parts of the SDK and of Node out of
its functions: \`lib/constructs/bundling.ts\`.

${startsTable(results)}

## From the commit to the browser

A hold is committed; a widget that is open in Chromium shows a seat less. The local host reads the stream, as Lambda
would, and pushes to every socket.

${feedTable(results)}

## The board of a full day

${results.portal.rooms} rooms and ${results.portal.hours} hours with ${figure(results.portal.bookings)} bookings, in Chromium with a processor four times slower. A task is long
over 50 ms: milliseconds of the main thread's processor time, so that other programs of this machine are not in it.
After two visits; the first ones also compile the scripts.

${boardTable(results)}

## Today on a slow line

The same day in the same browser, on Slow 4G (a round trip of 562 ms, 180 KB a second) with the same slow processor:
seconds until the first session can be read, and how many times as long as the page's document alone.

${agendaTable(results)}

## Search and lists of bookings

The same questions at a venue with few bookings and at one with many. Time: as a ratio to the venue with few.

${findingTable(results.finding)}

## A year's report

A venue with so many bookings in one year, all of its days counted. A report reads a small item for each day, and no
booking: with a hundred times as many it reads as much, but for what a day's own figures grow by.

${findingTable(results.reports)}
`;
}

type Side = 'read' | 'write';

const oneMonth = { read: { bound: '<=', value: 2 } } as const;

const unitAims: Partial<Record<Operation, Partial<Record<Side, Aim>>>> = {
  'month view': oneMonth,
  'month view, venue remembered': oneMonth,
  hold: { write: { bound: '<=', value: 7 } },
  confirm: { write: { bound: '<=', value: 8 } },
  'regenerate unchanged': { write: { bound: '<=', value: 0 } },
};

function unitsTable({ units }: Results): string {
  const rows = operations.flatMap((operation) => {
    const spent = units.get(operation);
    if (!spent) return [];
    const aims = unitAims[operation] ?? {};
    const verdicts = [
      aims.read && `read ${verdict(spent.read, aims.read)}`,
      aims.write && `write ${verdict(spent.write, aims.write)}`,
    ];
    return [[operation, figure(spent.read, 4), figure(spent.write, 4), verdicts.filter(Boolean).join('; ')]];
  });
  return table(['operation', 'read', 'write', 'aim'], rows);
}

function throughputTable(what: string, { ours, bare }: Throughput, aim: Aim): string {
  const [our, theirs] = [median(ours), median(bare)];
  const ratio = our / theirs;
  return table(
    [`${what} a second`, 'bare', 'ratio', 'aim'],
    [[figure(our), figure(theirs), figure(ratio, 2), verdict(ratio, aim)]],
  );
}

function latencyTable(latencies: readonly Latency[]): string {
  const rows = latencies.map(({ what, where, ours, bare }) => [
    `${what}, ${where}`,
    ...[50, 95, 99].map((percent) => {
      const [our, theirs] = [percentile(ours, percent), percentile(bare, percent)];
      return `${figure(our)} ms (${figure(our / theirs, 2)})`;
    }),
  ]);
  return table(['', 'p50', 'p95', 'p99'], rows);
}

function startsTable({ starts: { bare, functions } }: Results): string {
  const bareStart = median(bare.starts);
  const rows = functions.map(({ id, isPublic, bytes, starts }) => {
    const ratio = median(starts) / bareStart;
    const aim = isPublic ? verdict(ratio, { bound: '<=', value: 1.3 }) : '';
    return [id, kilobytes(bytes), figure(ratio, 3), aim];
  });
  return table(['function', 'bundle', 'start', 'aim'], rows);
}

const kilobytes = (bytes: number) => `${figure(bytes / 1024)} KB`;

function feedTable({ feed }: Results): string {
  const one = feed.find(({ sockets }) => sockets === 1);
  const rows = feed.map(({ sockets, seconds }) => [
    figure(sockets, 4),
    figure(median(seconds), 2),
    figure(Math.max(...seconds), 2),
    one ? figure(median(seconds) / median(one.seconds), 2) : '',
  ]);
  return table(['sockets', 'seconds, median', 'most', 'to one socket'], rows);
}

function boardTable({ portal: { board } }: Results): string {
  const rows = (['mount', 'scroll', 'drag'] as const).map((what) => {
    const counts = board.map((tasks) => tasks[what].length);
    const longest = Math.max(0, ...board.flatMap((tasks) => tasks[what]));
    const aim = what === 'mount' ? '' : verdict(median(counts), { bound: '<=', value: 0 });
    return [what, figure(median(counts)), figure(Math.max(...counts)), figure(longest), aim];
  });
  return table(['', 'long tasks, median', 'most', 'longest, ms', 'aim'], rows);
}

function agendaTable({ portal: { agenda } }: Results): string {
  const rows = (['first', 'again'] as const).map((which) => {
    const waits = agenda.map((visits) => visits[which]);
    const ratios = waits.map((visit) => visit.agenda / visit.document);
    const seconds = waits.map((visit) => visit.agenda / 1000);
    const name = which === 'first' ? 'first visit' : 'with the files kept';
    return [name, figure(median(seconds), 2), figure(Math.max(...seconds), 2), figure(median(ratios), 2)];
  });
  return table(['', 'seconds, median', 'most', 'to the document'], rows);
}

function findingTable(finding: readonly Finding[]): string {
  const [few] = finding;
  const rows = finding.flatMap(({ bookings, questions }) =>
    questions.map(({ what, read, milliseconds }, place) => {
      const base = few?.questions[place];
      const ratio = base ? figure(median(milliseconds) / median(base.milliseconds), 2) : '';
      return [what, figure(bookings, 5), figure(read, 4), figure(median(milliseconds)), ratio];
    }),
  );
  return table(['question', 'bookings', 'read', 'ms, median', 'ratio'], rows);
}
