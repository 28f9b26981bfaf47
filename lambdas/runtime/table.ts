import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createMemory } from '../data/memory.ts';
import type { Table } from '../data/table.ts';
import { env } from './config.ts';
import { documentClient } from './document-client.ts';

/** The table for pages that guests read: venues and activities may be a moment old. */
export function cachingTable(): Table {
  return { ...table(), memory: createMemory() };
}

/** The application's table, reached with this function's own role. */
export function table(): Table {
  return { client: documentClient(new DynamoDBClient()), name: env('TABLE_NAME') };
}
