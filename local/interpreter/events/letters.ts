import { randomUUID } from 'node:crypto';
import type { Outcome } from '../functions/messages.ts';
import type { LambdaFunction } from '../functions/model.ts';

/** The content of a dead-letter queue's message in AWS. */
export interface Letter {
  readonly body: unknown;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Lambda's message for an asynchronous event that failed every retry. */
export function afterRetries(fn: LambdaFunction, event: unknown, outcome: Outcome, attempts: number): Letter {
  const body = {
    ...invocationRecord(fn, 'RetriesExhausted', attempts),
    requestPayload: event,
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    responsePayload: JSON.parse(outcome.payload),
  };
  return { body, attributes: {} };
}

/** The bus's, of an event that it could not hand over. */
export function notHandedOver(fn: LambdaFunction, event: unknown, message: string): Letter {
  const attributes = { ERROR_CODE: 'NO_PERMISSIONS', ERROR_MESSAGE: message, TARGET_ARN: fn.arn };
  return { body: event, attributes };
}

/** Lambda's message about records of a stream: their position, without their content. */
export function ofBatch(fn: LambdaFunction, streamArn: string, sequenceNumbers: readonly string[]): Letter {
  const body = {
    ...invocationRecord(fn, 'RetryAttemptsExhausted', 1),
    DDBStreamBatchInfo: {
      streamArn,
      startSequenceNumber: sequenceNumbers[0],
      endSequenceNumber: sequenceNumbers.at(-1),
      batchSize: sequenceNumbers.length,
    },
  };
  return { body, attributes: {} };
}

function invocationRecord({ arn }: LambdaFunction, condition: string, approximateInvokeCount: number) {
  const requestContext = {
    requestId: randomUUID(),
    functionArn: `${arn}:$LATEST`,
    condition,
    approximateInvokeCount,
  };
  return { version: '1.0', requestContext };
}
