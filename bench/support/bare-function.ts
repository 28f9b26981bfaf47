import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';

/** The least that a function with a table can be: what the start of ours is measured by. */
const client = DynamoDBDocumentClient.from(new DynamoDBClient());

export const handler = (Key: Record<string, string>) =>
  client.send(new GetCommand({ TableName: 'table', Key }));
