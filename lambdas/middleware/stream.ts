import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { ConsumerOf } from '../../core/contract/consumers.ts';
import type { Change } from '../data/change.ts';
import { batchHandler } from './consumer.ts';

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
 * The Lambda handler of a stream consumer: it gets the batch as changes, in the table's order. An error
 * causes a retry of the whole batch; ids in the answer cause a retry of those changes only.
 */
export function streamHandler(
  name: ConsumerOf<'stream'>,
  consume: (changes: readonly Change[]) => Promise<readonly string[]>,
) {
  return batchHandler(name, (event: { Records: readonly StreamRecord[] }) =>
    consume(event.Records.map(changeOf)),
  );
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
