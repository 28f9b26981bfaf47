import { setTimeout as delay } from 'node:timers/promises';
import * as z from 'zod';
import type { Outcome } from '../functions/messages.ts';
import type { StreamRecord } from './stream-reader.ts';

/** How a mapping treats a batch that fails. */
export interface BatchPolicy {
  readonly bisect: boolean;
  /** -1: until it works. */
  readonly maxRetries: number;
  readonly partialFailures: boolean;
  /** Milliseconds before the first retry; doubles each time, up to 10 s. */
  readonly firstRetry: number;
}

interface BatchWork {
  invoke(records: readonly StreamRecord[]): Promise<Outcome>;
  giveUp(records: readonly StreamRecord[]): void;
  readonly signal: AbortSignal;
}

const partial = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });
const longestWait = 10_000;

/**
 * Processes a batch as Lambda does: after a partial failure it is retried from the first failed record; a
 * failed batch is halved when the mapping says so; after the retries it is given up and the stream goes on.
 */
export async function runBatch(
  records: readonly StreamRecord[],
  policy: BatchPolicy,
  work: BatchWork,
  attempt = 0,
): Promise<void> {
  const outcome = await work.invoke(records);
  work.signal.throwIfAborted();
  const left = remaining(records, outcome, policy);
  if (left.length === 0) return;
  if (policy.maxRetries >= 0 && attempt >= policy.maxRetries) return work.giveUp(left);
  await delay(Math.min(policy.firstRetry * 2 ** attempt, longestWait), undefined, { signal: work.signal });
  for (const part of policy.bisect ? halves(left) : [left]) await runBatch(part, policy, work, attempt + 1);
}

/** The records from the first failed one on; none when the batch went through. */
function remaining(
  records: readonly StreamRecord[],
  outcome: Outcome,
  { partialFailures }: BatchPolicy,
): readonly StreamRecord[] {
  if (!outcome.ok) return records;
  const answer = partialFailures ? partial.safeParse(JSON.parse(outcome.payload)) : null;
  if (!answer?.success) return [];
  const failed = answer.data.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  if (failed.length === 0) return [];
  const first = records.findIndex(({ dynamodb }) => failed.includes(dynamodb.SequenceNumber));
  return records.slice(Math.max(first, 0));
}

function halves<T>(items: readonly T[]): (readonly T[])[] {
  if (items.length < 2) return [items];
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)];
}
