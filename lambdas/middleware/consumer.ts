import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import type { ConsumerName } from '../../core/contract/consumers.ts';
import { describeError, log, stopwatch, withLogFields } from '../runtime/log.ts';

/**
 * The chain of every function that no HTTP request waits for. All lines that a run logs have the function and
 * Lambda's request id; the last line says how the run ended. An error is logged, and Lambda retries the event.
 */
export function consumerHandler<Event, Result>(
  name: ConsumerName,
  run: (event: Event, context: Context) => Promise<Result>,
) {
  // Lambda itself ends a run that takes too long: a run that continued after an early answer could write half
  // its work.
  return middy<Event, Result>({ timeoutEarlyInMillis: 0 }).handler((event, context) =>
    withLogFields({ function: name, requestId: context.awsRequestId }, () =>
      logEnd(() => run(event, context)),
    ),
  );
}

/** The same for batches: `run` answers the ids of the messages that must be retried. */
export function batchHandler<Event>(name: ConsumerName, run: (event: Event) => Promise<readonly string[]>) {
  return consumerHandler(name, async (event: Event) => {
    const failed = await run(event);
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  });
}

async function logEnd<Result>(run: () => Promise<Result>): Promise<Result> {
  const milliseconds = stopwatch();
  try {
    const result = await run();
    log('work-done', { milliseconds: milliseconds() });
    return result;
  } catch (error) {
    log('work-failed', { milliseconds: milliseconds(), ...describeError(error) });
    throw error;
  }
}
