import type { EventType } from './events.ts';

/** Events on the application's own bus. `E`: the events that are published. */
interface BusSource<E extends string> {
  readonly kind: 'bus';
  readonly events: readonly [E, ...E[]];
}

/** Events of SES about the application's emails, on the account's default bus. */
interface SesSource {
  readonly kind: 'ses';
  readonly events: readonly [string, ...string[]];
}

/** Changes of the table: items that were written, and items that were removed, by the value of `entity`. */
interface StreamSource {
  readonly kind: 'stream';
  readonly entities: readonly [string, ...string[]];
  readonly removals: readonly string[];
}

/** Messages in the dead-letter queues of the other consumers. */
interface QueueSource {
  readonly kind: 'queue';
}

/** The clock. `hour` is in UTC. */
export type ScheduleSource =
  | { readonly kind: 'schedule'; readonly every: 'minute' }
  | { readonly kind: 'schedule'; readonly every: 'day'; readonly hour: number };

/** Connections and messages of the WebSocket API. */
interface WebSocketSource {
  readonly kind: 'websocket';
}

export type Source<E extends string = EventType> =
  | BusSource<E>
  | SesSource
  | StreamSource
  | QueueSource
  | ScheduleSource
  | WebSocketSource;

/** A function that no HTTP request waits for. */
export interface Consumer<E extends string = EventType> {
  /** What makes it run. */
  readonly source: Source<E>;
  /** In `lambdas/handlers/<kind>`, where the file is not called like the consumer. */
  readonly file?: string;
  /** Seconds that one run may take. */
  readonly timeout: number;
  /** Megabytes, where the usual 1024 do not fit. */
  readonly memory?: number;
  /** What it is for, as the end of "This function ...". */
  readonly does: string;
  /** What stops working for people when it fails, as a sentence. */
  readonly impact: string;
  /** An alarm on a line of its log: the code of `lambdas/runtime/log.ts`, and what the line means. */
  readonly alarm?: { readonly code: string; readonly impact: string };
}

type Registry<E extends string> = Readonly<Record<string, Consumer<E>>>;

/** The bus events that the consumers of a registry handle. */
type HandledIn<R> = R[keyof R] extends infer C
  ? C extends { readonly source: { readonly kind: 'bus'; readonly events: readonly (infer T)[] } }
    ? T
    : never
  : never;

type EveryEventHandled<E extends string, R> = [Exclude<E, HandledIn<R>>] extends [never]
  ? unknown
  : { readonly 'no consumer handles': Exclude<E, HandledIn<R>> };

/**
 * Makes a registry of consumers for the events `E`. It compiles only if every event has a consumer, and if every
 * consumer names events of `E` alone.
 */
export function consumersOf<E extends string>() {
  return <const R extends Registry<E>>(registry: R & EveryEventHandled<E, R>): R => registry;
}
