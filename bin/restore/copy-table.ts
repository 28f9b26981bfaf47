import {
  type AttributeDefinition,
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  type GlobalSecondaryIndexDescription,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, type BatchWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Item, Table } from '../../lambdas/data/table.ts';

/** Makes an empty table with the keys and indexes of another. */
export async function createLike({ client, name }: Table, copyName: string): Promise<Table> {
  const { Table: found } = await client.send(new DescribeTableCommand({ TableName: name }));
  if (!found?.KeySchema) throw new Error(`There is no table ${name}.`);
  const attributes: AttributeDefinition[] = found.AttributeDefinitions ?? [];
  const indexes = found.GlobalSecondaryIndexes ?? [];
  await client.send(
    new CreateTableCommand({
      TableName: copyName,
      KeySchema: found.KeySchema,
      AttributeDefinitions: attributes,
      BillingMode: 'PAY_PER_REQUEST',
      ...(indexes.length > 0 && { GlobalSecondaryIndexes: indexes.map(indexLike) }),
    }),
  );
  await waitUntilTableExists({ client, maxWaitTime: 300 }, { TableName: copyName });
  return { client, name: copyName };
}

function indexLike({ IndexName, KeySchema, Projection }: GlobalSecondaryIndexDescription) {
  return { IndexName, KeySchema, Projection };
}

/** DynamoDB takes at most this many items in one batch. */
const batchSize = 25;

/** Writes items; what DynamoDB leaves out of a batch is sent again. */
export async function loadItems({ client, name }: Table, items: readonly Item[]): Promise<void> {
  for (let from = 0; from < items.length; from += batchSize) {
    const requests = items.slice(from, from + batchSize).map((Item) => ({ PutRequest: { Item } }));
    let left: BatchWriteCommandInput['RequestItems'] = { [name]: requests };
    while (left && Object.keys(left).length > 0) {
      left = (await client.send(new BatchWriteCommand({ RequestItems: left }))).UnprocessedItems;
    }
  }
}

export async function dropTable({ client, name }: Table): Promise<void> {
  await client.send(new DeleteTableCommand({ TableName: name }));
}
