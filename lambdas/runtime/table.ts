import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createMemory } from '../data/memory.ts';
import type { Table } from '../data/table.ts';
import { env } from './config.ts';
import { documentClient } from './document-client.ts';

/** The table for what guests look at: venues and activities may be as they were a moment ago. */
export function cachingTable(): Table {
  return { ...table(), memory: createMemory() };
}

/** The application's table, reached with this function's own role. */
export function table(): Table {
  return { client: documentClient(new DynamoDBClient()), name: env('TABLE_NAME') };
}
