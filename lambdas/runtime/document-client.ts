import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** A client that speaks of items as plain objects. */
export function documentClient(bare: DynamoDBClient): DynamoDBDocumentClient {
  const client = DynamoDBDocumentClient.from(bare, { marshallOptions: { removeUndefinedValues: true } });
  // It copies every answer for a log that nobody keeps, which takes longer than anything else it does.
  client.middlewareStack.remove('loggerMiddleware');
  return client;
}
