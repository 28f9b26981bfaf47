import * as z from 'zod';
import type { StateFile } from '../data-folder.ts';
import type { Engine } from '../engines/dynamodb.ts';
import { openStream, type Table } from '../engines/tables.ts';
import { HostFailure, messageOf } from '../failure.ts';
import type { LambdaFunction } from '../functions/model.ts';
import type { Functions } from '../functions/registry.ts';
import type { Roles } from '../iam/roles.ts';
import type { Deployment } from '../stack/deployment.ts';
import type { Drain, Work } from '../work.ts';
import type { DeadLetters } from './dead-letters.ts';
import { ofBatch } from './letters.ts';
import { matchesPattern } from './pattern.ts';
import { type BatchPolicy, runBatch } from './stream-batch.ts';
import { createStreamReader, type StreamReader, type StreamRecord } from './stream-reader.ts';

const mapping = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z.coerce.number().default(100),
  BisectBatchOnFunctionError: z.boolean().default(false),
  MaximumRetryAttempts: z.coerce.number().default(-1),
  FunctionResponseTypes: z.array(z.string()).default([]),
  FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })) }).optional(),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }).optional() }).default({}),
});

type Mapping = z.infer<typeof mapping>;

interface StreamOptions {
  deployment: Deployment;
  tables: readonly Table[];
  engine: Engine;
  functions: Functions;
  roles: Roles;
  state: StateFile;
  deadLetters: DeadLetters;
  work: Work;
  /** Milliseconds before the first retry of a batch. */
  firstRetry: number;
  report(message: string): void;
}

export interface Streams {
  /** Switches the tables' streams on, where they are not yet, and begins to read. */
  start(): Promise<void>;
  /** Looks now instead of at the next poll. */
  poke(): void;
  close(): void;
}

/**
 * Milliseconds. Writes through the front door start a poll at once, so this is only for writes that bypass
 * it.
 */
const pollInterval = 500;

/** The event source mappings from table streams to functions. */
export function createStreams(options: StreamOptions): Streams {
  const stop = new AbortController();
  const mappings = options.deployment
    .all('AWS::Lambda::EventSourceMapping', mapping)
    .filter(({ props }) => props.EventSourceArn.startsWith('arn:aws:dynamodb:'))
    .map(({ logicalId, props }) => ({ logicalId, props, ...checked(logicalId, props, options) }));
  const drains: Drain[] = [];
  let timer: NodeJS.Timeout | undefined;
  const poke = () => {
    for (const drain of drains) void drain();
  };
  return {
    poke,
    async start() {
      for (const { logicalId, props, table, fn } of mappings) {
        const reader = createStreamReader(
          options.engine,
          await openStream(options.engine, table),
          logicalId,
          options.state,
        );
        const consume = createConsume(fn, props, options, stop.signal);
        drains.push(createDrain(logicalId, reader, consume, options.report, stop.signal));
      }
      for (const drain of drains) options.work.addDrain(drain);
      timer = setInterval(poke, pollInterval);
    },
    close() {
      clearInterval(timer);
      stop.abort();
    },
  };
}

/** The table and the function at the two ends. @throws HostFailure when the one may not be read by the other. */
function checked(logicalId: string, { EventSourceArn, FunctionName }: Mapping, options: StreamOptions) {
  const { tables, functions, roles } = options;
  const table = tables.find(({ streamArn }) => streamArn === EventSourceArn);
  if (!table) throw new Error(`Mapping ${logicalId} reads a stream that no table has`);
  const fn = functions.byArn(FunctionName);
  if (roles.decide(fn.roleArn, { action: 'dynamodb:GetRecords', resource: EventSourceArn }) !== 'allowed') {
    throw new HostFailure(`The role of ${fn.logicalId} may not read the table's stream: grant it in lib/.`);
  }
  return { table, fn };
}

/** Reads until the stream is empty. Called while reading, it reads once more afterwards. */
function createDrain(
  logicalId: string,
  reader: StreamReader,
  consume: (records: StreamRecord[]) => Promise<void>,
  report: (message: string) => void,
  signal: AbortSignal,
): Drain {
  let running: Promise<boolean> | null = null;
  let again = false;

  async function readAll(): Promise<boolean> {
    let any = false;
    do {
      again = false;
      while (!signal.aborted && (await reader.read(consume))) any = true;
    } while (again && !signal.aborted);
    return any;
  }

  return () => {
    again = true;
    running ??= readAll()
      .catch((error) => {
        if (!signal.aborted) report(`Stream consumer ${logicalId}: ${messageOf(error)}`);
        return false;
      })
      .finally(() => {
        running = null;
      });
    return running;
  };
}

/** Filters records, cuts them into batches and sees each batch through. */
function createConsume(fn: LambdaFunction, props: Mapping, options: StreamOptions, signal: AbortSignal) {
  const { functions, deadLetters, firstRetry } = options;
  const patterns = props.FilterCriteria?.Filters.map(({ Pattern }) => JSON.parse(Pattern)) ?? [];
  const wanted = (record: StreamRecord) =>
    patterns.length === 0 || patterns.some((pattern) => matchesPattern(pattern, record));
  const policy: BatchPolicy = {
    bisect: props.BisectBatchOnFunctionError,
    maxRetries: props.MaximumRetryAttempts,
    partialFailures: props.FunctionResponseTypes.includes('ReportBatchItemFailures'),
    firstRetry,
  };
  const onFailure = props.DestinationConfig.OnFailure?.Destination;

  return async (records: StreamRecord[]): Promise<void> => {
    const matching = records.filter(wanted);
    for (let start = 0; start < matching.length; start += props.BatchSize) {
      await runBatch(matching.slice(start, start + props.BatchSize), policy, {
        signal,
        invoke: (batch) =>
          functions.invoke(fn, {
            Records: batch.map((record) => ({ ...record, eventSourceARN: props.EventSourceArn })),
          }),
        giveUp(batch) {
          const numbers = batch.map(({ dynamodb }) => dynamodb.SequenceNumber);
          const letter = ofBatch(fn, props.EventSourceArn, numbers);
          deadLetters.keep(onFailure, `${fn.logicalId} could not process a batch`, batch, letter);
        },
      });
    }
  };
}
