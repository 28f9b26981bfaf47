import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../data/table.ts';
import { env } from './config.ts';

/** The application's table, reached with this function's own role. */
export function table(): Table {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(), {
    marshallOptions: { removeUndefinedValues: true },
  });
  return { client, name: env('TABLE_NAME') };
}
