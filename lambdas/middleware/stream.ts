import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBBatchResponse } from 'aws-lambda';
import type { Change } from '../data/change.ts';
import { describeError, log } from '../runtime/log.ts';

interface StreamRecord {
  readonly eventID?: string;
  readonly dynamodb?: {
    readonly SequenceNumber?: string;
    readonly ApproximateCreationDateTime?: number;
    readonly OldImage?: Record<string, AttributeValue>;
    readonly NewImage?: Record<string, AttributeValue>;
  };
}

/**
 * The Lambda handler of a stream consumer: the batch as changes, in the table's order. What the consumer
 * throws makes the whole batch come again; ids it answers with make only those come again.
 */
export function streamHandler(consume: (changes: readonly Change[]) => Promise<readonly string[]>) {
  return async (event: { Records: readonly StreamRecord[] }): Promise<DynamoDBBatchResponse> => {
    const changes = event.Records.map(changeOf);
    try {
      const failed = await consume(changes);
      return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
    } catch (error) {
      log('record-failed', { records: changes.length, ...describeError(error) });
      throw error;
    }
  };
}

function changeOf({ dynamodb, eventID }: StreamRecord): Change {
  return {
    id: dynamodb?.SequenceNumber ?? eventID ?? '',
    before: imageOf(dynamodb?.OldImage),
    after: imageOf(dynamodb?.NewImage),
    at: new Date((dynamodb?.ApproximateCreationDateTime ?? 0) * 1000),
  };
}

function imageOf(image: Record<string, AttributeValue> | undefined) {
  return image ? unmarshall(image) : null;
}
