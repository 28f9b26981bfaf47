/** What the sections of the bench find, as data: the reports are made from these. */

/** Capacity units, as DynamoDB bills them: reads and writes apart. */
export interface Units {
  readonly read: number;
  readonly write: number;
}

/** Every operation that is counted, in the order of the table. */
export const operations = [
  'open the widget',
  'month view',
  'month view, venue remembered',
  'day view',
  'quote',
  'hold',
  'start checkout',
  'store a webhook',
  'confirm',
  'verify on return',
  'send the email',
  'reschedule',
  'cancel',
  'generate 90 days',
  'regenerate unchanged',
  'follow a venue',
  'push, 1 follower',
  'push, 1,000 followers',
] as const;

export type Operation = (typeof operations)[number];

/** What an operation takes: units of the table, and milliseconds here, where a warm function would run it. */
export interface Consumption extends Units {
  readonly milliseconds: number;
}

export type OperationUnits = ReadonlyMap<Operation, Consumption>;

/** Runs an operation and keeps what it consumed under its name. */
export type Count = <T>(operation: Operation, action: () => Promise<T>) => Promise<T>;

/** Two ways of doing the same, by turns: each number is of one round, in things a second. */
export interface Throughput {
  readonly ours: readonly number[];
  readonly bare: readonly number[];
}

export interface Latency {
  readonly what: 'hold' | 'day view';
  readonly where: 'spread' | 'on one session' | 'on a full session';
  /** Milliseconds of every call. */
  readonly ours: readonly number[];
  readonly bare: readonly number[];
}

export interface Load {
  readonly buyers: number;
  readonly holds: Throughput;
  readonly latencies: readonly Latency[];
}

export interface FunctionStart {
  readonly id: string;
  /** Guests wait for it to start. */
  readonly isPublic: boolean;
  readonly bytes: number;
  /** Milliseconds of import and initialization, a fresh process each. */
  readonly starts: readonly number[];
}

export interface FunctionStarts {
  readonly bare: Pick<FunctionStart, 'bytes' | 'starts'>;
  readonly functions: readonly FunctionStart[];
}

export interface FeedDelay {
  readonly sockets: number;
  /** Seconds from the commit until a browser shows it. */
  readonly seconds: readonly number[];
}

/** One question, asked again and again. `read`: units of one time. */
export interface Found {
  readonly what:
    | 'search by reference'
    | 'search by name'
    | 'list by visit'
    | 'list by booking'
    | 'report of a year';
  readonly read: number;
  readonly milliseconds: readonly number[];
}

/** The questions at a venue with so many bookings. */
export interface Finding {
  readonly bookings: number;
  readonly questions: readonly Found[];
}

/** Milliseconds of processor time of each task over 50 ms, by what was done meanwhile. */
export interface BoardTasks {
  readonly mount: readonly number[];
  readonly scroll: readonly number[];
  readonly drag: readonly number[];
}

/** Milliseconds from the start of a visit of Today. */
export interface AgendaWait {
  readonly first: Visit;
  /** The same page again: the browser has its files. */
  readonly again: Visit;
}

interface Visit {
  /** Until the first session can be read. */
  readonly agenda: number;
  /** Until the page's document is there. */
  readonly document: number;
}

/** The portal of a venue with a full day, on a slow device. */
export interface PortalLoad {
  readonly rooms: number;
  readonly hours: number;
  readonly bookings: number;
  readonly board: readonly BoardTasks[];
  readonly agenda: readonly AgendaWait[];
}

export interface Results {
  readonly units: OperationUnits;
  readonly load: Load;
  readonly generation: Throughput;
  readonly starts: FunctionStarts;
  readonly feed: readonly FeedDelay[];
  readonly portal: PortalLoad;
  /** With few bookings first. */
  readonly finding: readonly Finding[];
  readonly reports: readonly Finding[];
}
