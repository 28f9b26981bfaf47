import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** A client that reads and writes items as plain objects. */
export function documentClient(bare: DynamoDBClient): DynamoDBDocumentClient {
  const client = DynamoDBDocumentClient.from(bare, { marshallOptions: { removeUndefinedValues: true } });
  // This middleware copies every answer for a log that we do not use, and takes longer than all the rest.
  client.middlewareStack.remove('loggerMiddleware');
  return client;
}
