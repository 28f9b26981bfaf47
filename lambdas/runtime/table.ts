import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createMemory } from '../data/memory.ts';
import type { Table } from '../data/table.ts';
import { env } from './config.ts';

/** The table for what guests look at: venues and activities may be as they were a moment ago. */
export function rememberingTable(): Table {
  return { ...table(), memory: createMemory() };
}

/** The application's table, reached with this function's own role. */
export function table(): Table {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(), {
    marshallOptions: { removeUndefinedValues: true },
  });
  return { client, name: env('TABLE_NAME') };
}
