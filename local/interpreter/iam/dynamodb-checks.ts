import * as z from 'zod';
import { isRecord } from '../record.ts';
import type { Check } from './evaluate.ts';

/** An item or a key. The engine checks its attributes: checking each of them here is slow. */
const key = z.custom<Record<string, unknown>>((value) => isRecord(value));
const request = z.object({
  TableName: z.string().optional(),
  IndexName: z.string().optional(),
  Key: key.optional(),
  Item: key.optional(),
  KeyConditionExpression: z.string().optional(),
  ExpressionAttributeNames: z.record(z.string(), z.string()).default({}),
  ExpressionAttributeValues: key.default({}),
});
const operation = z.object({ TableName: z.string(), Key: key.optional(), Item: key.optional() });
const transaction = z.object({ TransactItems: z.array(z.record(z.string(), operation)) });
const batchGet = z.object({ RequestItems: z.record(z.string(), z.object({ Keys: z.array(key) })) });
const batchWrite = z.object({
  RequestItems: z.record(
    z.string(),
    z.array(
      z.object({
        PutRequest: z.object({ Item: key }).optional(),
        DeleteRequest: z.object({ Key: key }).optional(),
      }),
    ),
  ),
});

/** What the host must know of the tables: their partition keys. */
export interface TableKeys {
  /** `arn:aws:dynamodb:<region>:<account>:table/` */
  arnPrefix: string;
  /** Name of the partition key of a table or of one of its indexes. */
  partitionKey(table: string, index?: string): string;
}

/** Transactions are checked as the single operations they are made of, as AWS does. */
const partOfTransaction: Record<string, string> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
};

/** Every check that AWS makes before it runs this DynamoDB request. */
export function dynamodbChecks(name: string, body: unknown, keys: TableKeys): Check[] {
  const check = (action: string, table: string, leading: unknown[] | null, index?: string): Check => ({
    action: `dynamodb:${action}`,
    resource: `${keys.arnPrefix}${table}${index === undefined ? '' : `/index/${index}`}`,
    context: leading ? { 'dynamodb:LeadingKeys': leading.flatMap(leadingText) } : {},
  });
  const leadingOf = (table: string, item: Record<string, unknown> | undefined) =>
    item ? [item[keys.partitionKey(table)]] : [];

  switch (name) {
    case 'TransactWriteItems':
    case 'TransactGetItems':
      return transaction
        .parse(body)
        .TransactItems.flatMap((item) =>
          Object.entries(item).map(([kind, { TableName, Key, Item }]) =>
            check(partOfTransaction[kind] ?? kind, TableName, leadingOf(TableName, Key ?? Item)),
          ),
        );
    case 'BatchGetItem':
      return Object.entries(batchGet.parse(body).RequestItems).map(([table, { Keys }]) =>
        check(
          name,
          table,
          Keys.flatMap((item) => leadingOf(table, item)),
        ),
      );
    case 'BatchWriteItem':
      return Object.entries(batchWrite.parse(body).RequestItems).map(([table, writes]) =>
        check(
          name,
          table,
          writes.flatMap(({ PutRequest, DeleteRequest }) =>
            leadingOf(table, PutRequest?.Item ?? DeleteRequest?.Key),
          ),
        ),
      );
    default:
      return [single(name, request.parse(body))];
  }

  function single(action: string, input: z.infer<typeof request>): Check {
    const { TableName = '*', IndexName } = input;
    if (action === 'Query') {
      const partitionKey = keys.partitionKey(TableName, IndexName);
      return check(action, TableName, [queriedKey(input, partitionKey)], IndexName);
    }
    const item = input.Key ?? input.Item;
    return check(action, TableName, item ? leadingOf(TableName, item) : null, IndexName);
  }
}

/** The value that a query compares the partition key with. */
function queriedKey(input: z.infer<typeof request>, partitionKey: string): unknown {
  const comparisons = (input.KeyConditionExpression ?? '').matchAll(/([#\w]+)\s*=\s*(:\w+)/g);
  for (const [, left = '', right = ''] of comparisons) {
    if ((input.ExpressionAttributeNames[left] ?? left) === partitionKey) {
      return input.ExpressionAttributeValues[right];
    }
  }
  return undefined;
}

/** `{S: 'x'}` -> `['x']` */
function leadingText(value: unknown): string[] {
  return isRecord(value) ? Object.values(value).map(String) : [];
}
