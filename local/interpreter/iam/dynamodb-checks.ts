import * as z from 'zod';
import { isRecord } from '../record.ts';
import type { Check } from './evaluate.ts';

/** An item or a key. The engine checks its attributes: checking each of them here is slow. */
const key = z.custom<Record<string, unknown>>((value) => isRecord(value));
const item = z.object({
  Key: key.optional(),
  Item: key.optional(),
  ExpressionAttributeNames: z.record(z.string(), z.string()).default({}),
});
const request = item.extend({
  TableName: z.string().optional(),
  IndexName: z.string().optional(),
  KeyConditionExpression: z.string().optional(),
  ExpressionAttributeValues: key.default({}),
});
const operation = item.extend({ TableName: z.string() });
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
  const checkItem = (action: string, table: string, one: z.infer<typeof item>): Check => {
    const plain = check(action, table, leadingOf(table, one.Key ?? one.Item));
    if (action !== 'UpdateItem') return plain;
    return { ...plain, context: { ...plain.context, 'dynamodb:Attributes': attributesOf(one) } };
  };
  const leadingOf = (table: string, values: Record<string, unknown> | undefined) =>
    values ? [values[keys.partitionKey(table)]] : [];

  switch (name) {
    case 'TransactWriteItems':
    case 'TransactGetItems':
      return transaction
        .parse(body)
        .TransactItems.flatMap((each) =>
          Object.entries(each).map(([kind, one]) =>
            checkItem(partOfTransaction[kind] ?? kind, one.TableName, one),
          ),
        );
    case 'BatchGetItem':
      return Object.entries(batchGet.parse(body).RequestItems).map(([table, { Keys }]) =>
        check(
          name,
          table,
          Keys.flatMap((one) => leadingOf(table, one)),
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
    if (input.Key ?? input.Item) return checkItem(action, TableName, input);
    return check(action, TableName, null, IndexName);
  }
}

/** The attributes that an update names: those of its key, and those of its expressions (always by `#name` here). */
function attributesOf({ Key = {}, ExpressionAttributeNames }: z.infer<typeof item>): string[] {
  return [...new Set([...Object.keys(Key), ...Object.values(ExpressionAttributeNames)])];
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
