import middy, { type MiddlewareObj } from '@middy/core';
import type { Context } from 'aws-lambda';
import type { ConsumerName } from '../../core/contract/consumers.ts';
import { describeError, log, withLogFields } from '../runtime/log.ts';

/**
 * The chain of every function that no HTTP request waits for. All lines that a run logs carry the function and
 * Lambda's request id. What `run` throws is logged, and Lambda retries the event.
 */
export function consumerHandler<Event, Result>(
  name: ConsumerName,
  run: (event: Event, context: Context) => Promise<Result>,
) {
  // Lambda itself ends a run that takes too long: one that went on behind an early answer could write half of it.
  return middy<Event, Result>({ timeoutEarlyInMillis: 0 })
    .use(logFailure<Event, Result>(name))
    .handler((event, context) => withLogFields(fieldsOf(name, context), () => run(event, context)));
}

/** The same for batches: `run` answers the ids of the messages that have to come again. */
export function batchHandler<Event>(name: ConsumerName, run: (event: Event) => Promise<readonly string[]>) {
  return consumerHandler(name, async (event: Event) => {
    const failed = await run(event);
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  });
}

function logFailure<Event, Result>(name: ConsumerName): MiddlewareObj<Event, Result> {
  return {
    onError: ({ error, context }) => {
      log('work-failed', { ...fieldsOf(name, context), ...describeError(error) });
    },
  };
}

function fieldsOf(name: ConsumerName, { awsRequestId }: Context) {
  return { function: name, requestId: awsRequestId };
}
