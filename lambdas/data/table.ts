import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod';
import { type AccessPattern, keyCondition, type QueryKey } from './access-patterns.ts';
import { absent, type Condition, conditionInput } from './conditions.ts';
import type { Key } from './keys.ts';
import type { Memory } from './memory.ts';
import { badCursor, cursorAfter, startAfter } from './paging.ts';

/** The one table, and the credentials it is reached with. */
export interface Table {
  readonly client: DynamoDBDocumentClient;
  readonly name: string;
  /** For what seldom changes; without it everything is read anew. */
  readonly memory?: Memory;
}

export type Item = Record<string, unknown>;

/** What makes an entity of an item: its schema. */
export interface Parser<T> {
  parse(item: unknown): T;
}

/** Parses an item that a memory hands out again and again once, and not once a request. */
export function parseOnce<T>(schema: Parser<T>): Parser<T> {
  const parsed = new WeakMap<object, T>();
  return {
    parse(item) {
      if (typeof item !== 'object' || item === null) return schema.parse(item);
      const value = parsed.get(item) ?? schema.parse(item);
      parsed.set(item, value);
      return value;
    },
  };
}

/**
 * One item, parsed; null when there is none. Consistent unless `eventually` is asked for; what `seldomChanges` may
 * also be as it was a moment ago, where the table has a memory.
 */
export async function getItem<T>(
  table: Table,
  key: Key,
  schema: Parser<T>,
  { eventually = false, seldomChanges = false } = {},
): Promise<T | null> {
  const read = async (): Promise<Item | null> => {
    const ConsistentRead = !eventually && !seldomChanges;
    const { Item } = await table.client.send(
      new GetCommand({ TableName: table.name, Key: key, ConsistentRead }),
    );
    return Item ?? null;
  };
  const { memory } = table;
  const item = await (memory && seldomChanges ? memory.recall(`${key.PK} ${key.SK}`, read) : read());
  return item ? schema.parse(item) : null;
}

/** Every item that a pattern finds, all pages, parsed. Consistent where the pattern's index allows and it is asked for. */
export async function queryItems<S extends z.ZodType>(
  table: Table,
  pattern: AccessPattern,
  key: QueryKey,
  schema: S,
  { consistent = false } = {},
): Promise<z.output<S>[]> {
  const found: z.output<S>[] = [];
  const query = { TableName: table.name, ConsistentRead: consistent, ...keyCondition(pattern, key) };
  let start: QueryCommandInput['ExclusiveStartKey'];
  do {
    const page = await table.client.send(new QueryCommand({ ...query, ExclusiveStartKey: start }));
    for (const item of page.Items ?? []) found.push(schema.parse(item));
    start = page.LastEvaluatedKey;
  } while (start);
  return found;
}

export interface Paging {
  readonly limit: number;
  /** `next` of the page before. */
  readonly cursor?: string | undefined;
}

export interface Page<T> {
  readonly items: T[];
  /** Null where there are no more. */
  readonly next: string | null;
}

interface PageOptions extends Paging {
  readonly newestFirst?: boolean;
  /** Leaves out what does not meet it. What it leaves out is read and paid for all the same. */
  readonly only?: Condition | undefined;
  /** Where the pattern's index allows it. */
  readonly consistent?: boolean;
}

/**
 * A page of what a pattern finds, parsed. A page may be shorter than asked for, and yet not be the last.
 * @throws Problem('invalid-input') for a cursor that is none
 */
export async function queryPage<S extends z.ZodType>(
  table: Table,
  pattern: AccessPattern,
  key: QueryKey,
  schema: S,
  { limit, cursor, newestFirst = false, only, consistent = false }: PageOptions,
): Promise<Page<z.output<S>>> {
  const how = { ConsistentRead: consistent, ScanIndexForward: !newestFirst };
  const query = { TableName: table.name, ...how, ...filtered(pattern, key, only) };
  const found: Item[] = [];
  let start = cursor === undefined ? undefined : startAfter(pattern, key.partition, cursor);
  for (let look = 1; look <= looks; look++) {
    const page = await table.client
      .send(new QueryCommand({ ...query, Limit: limit + 1, ExclusiveStartKey: start }))
      .catch((error: unknown) => {
        throw cursor !== undefined && isRefusedKey(error) ? badCursor() : error;
      });
    found.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
    if (found.length > limit || !start) break;
  }
  const items = found.slice(0, limit);
  const last = found.length > limit ? items.at(-1) : start;
  return { items: items.map((item) => schema.parse(item)), next: last ? cursorAfter(pattern, last) : null };
}

/** So often is a filter that finds little asked again before the page is handed out as it is. */
const looks = 5;

function filtered(pattern: AccessPattern, key: QueryKey, only: Condition | undefined) {
  const condition = keyCondition(pattern, key);
  if (!only) return condition;
  return {
    ...condition,
    FilterExpression: only.text,
    ExpressionAttributeNames: only.names,
    ExpressionAttributeValues: { ...condition.ExpressionAttributeValues, ...only.values },
  };
}

/** A key of another partition, or none at all: DynamoDB says no. */
function isRefusedKey(error: unknown): boolean {
  return error instanceof Error && error.name === 'ValidationException';
}

/** Writes an item, whatever was there. */
export async function putItem(table: Table, item: Item): Promise<void> {
  await table.client.send(new PutCommand({ TableName: table.name, Item: item }));
}

/** Writes an item unless its key is taken. Answers whether it was written. */
export function putNewItem(table: Table, item: Item): Promise<boolean> {
  return putIf(table, item, absent);
}

/** Writes an item in place of one that meets the condition. Answers whether it was written. */
export function putIf(table: Table, item: Item, only: Condition): Promise<boolean> {
  return met(
    table.client.send(new PutCommand({ TableName: table.name, Item: item, ...conditionInput(only) })),
  );
}

/** Deletes an item that meets the condition. Answers whether it was deleted. */
export function deleteIf(table: Table, key: Key, only: Condition): Promise<boolean> {
  return met(
    table.client.send(new DeleteCommand({ TableName: table.name, Key: key, ...conditionInput(only) })),
  );
}

async function met(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

export async function deleteItem(table: Table, key: Key): Promise<void> {
  await table.client.send(new DeleteCommand({ TableName: table.name, Key: key }));
}
