import {
  type AttributeValue,
  ConditionalCheckFailedException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type * as z from 'zod';
import { log } from '../runtime/log.ts';
import { type Condition, conditionInput, every } from './conditions.ts';
import type { Key } from './keys.ts';
import { again, retryOnConflict } from './retry.ts';
import type { Item, Table } from './table.ts';

export interface Put {
  put: Item;
  only: readonly Condition[];
}

export interface Update {
  update: Key;
  set?: Item;
  add?: Record<string, number>;
  remove?: readonly string[];
  only: readonly Condition[];
}

/** Changes nothing: only says what must hold of another item. */
export interface Check {
  check: Key;
  only: readonly Condition[];
}

export interface Delete {
  delete: Key;
  only: readonly Condition[];
}

/** One write of a transaction: what changes, and what must hold for it. */
export type Write = Put | Update | Delete | Check;

/** A write with the name by which the transaction's outcome answers for it. Several may share a name. */
export interface Named<Name extends string> {
  readonly name: Name;
  readonly write: Write;
}

/** Gives one write, or each of several, a name. */
export function label<Name extends string>(name: Name, ...writes: readonly Write[]): Named<Name>[] {
  return writes.map((write) => ({ name, write }));
}

/**
 * Done, or not: then `met` has, for each name whose condition failed, the item as the table has it (null: there is
 * none), so the caller need not read again to know why. Of several with one name, the first that failed. Writes without
 * a name are not in it.
 */
export type Outcome<Name extends string = never> =
  | { done: true }
  | { done: false; met: ReadonlyMap<Name, Item | null> };

/** The same for one update. */
export type UpdateOutcome = { done: true } | { done: false; found: Item | null };

/**
 * Writes all or nothing.
 * @throws Problem('conflict') when others are in the way for too long, and whatever else DynamoDB throws
 */
export async function transact<Name extends string = never>(
  table: Table,
  writes: readonly (Write | Named<Name>)[],
): Promise<Outcome<Name>> {
  const items = writes.map((each) => transactItem(table, 'write' in each ? each.write : each));
  const command = { TransactItems: items };
  try {
    await retryCollisions(() => table.client.send(new TransactWriteCommand(command)));
    return { done: true };
  } catch (error) {
    const failed = failedConditions(error);
    if (failed.size === 0) throw error;
    return { done: false, met: byName(writes, failed) };
  }
}

/** One conditional update on its own: half the price of a transaction. @throws as `transact` does */
export async function updateItem(table: Table, write: Update): Promise<UpdateOutcome> {
  try {
    await retryCollisions(() => table.client.send(new UpdateCommand(updateInput(table, write))));
    return { done: true };
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return { done: false, found: itemOf(error.Item) };
  }
}

/** Like `updateItem`. Answers the item as it is after the write, parsed; null when a condition failed. */
export async function updateAndGet<S extends z.ZodType>(
  table: Table,
  write: Update,
  schema: S,
): Promise<z.output<S> | null> {
  const update = new UpdateCommand({ ...updateInput(table, write), ReturnValues: 'ALL_NEW' });
  try {
    const { Attributes } = await retryCollisions(() => table.client.send(update));
    return schema.parse(Attributes);
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return null;
    throw error;
  }
}

/** Sends a write again, and logs it, while DynamoDB refuses it because of another transaction on the same items. */
function retryCollisions<T>(send: () => Promise<T>): Promise<T> {
  return retryOnConflict(async (attempt) => {
    try {
      return await send();
    } catch (error) {
      if (!isPassing(error)) throw error;
      log('transaction-conflict', { attempt });
      return again;
    }
  });
}

function transactItem(
  table: Table,
  write: Write,
): NonNullable<TransactWriteCommandInput['TransactItems']>[number] {
  if ('update' in write) return { Update: updateInput(table, write) };
  if ('delete' in write) return { Delete: deleteInput(table, write) };
  if ('check' in write) {
    return { ConditionCheck: { ...common(table), Key: write.check, ...conditionInput(every(write.only)) } };
  }
  return { Put: { ...common(table), Item: write.put, ...conditionOf(write) } };
}

const common = (table: Table) => ({
  TableName: table.name,
  ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
});

function deleteInput(table: Table, write: Delete) {
  return { ...common(table), Key: write.delete, ...conditionOf(write) };
}

/** DynamoDB refuses a condition that says nothing. */
function conditionOf({ only }: Pick<Put | Delete, 'only'>) {
  return only.length > 0 ? conditionInput(every(only)) : {};
}

function updateInput(table: Table, write: Update) {
  const condition = every(write.only);
  const changes = changesOf(write);
  return {
    ...common(table),
    Key: write.update,
    UpdateExpression: changes.text,
    ...(condition.text ? { ConditionExpression: condition.text } : {}),
    ExpressionAttributeNames: { ...changes.names, ...condition.names },
    ExpressionAttributeValues: { ...changes.values, ...condition.values },
  };
}

function changesOf({ set = {}, add = {}, remove = [] }: Update): Condition {
  const assigned = Object.keys(set).filter((name) => set[name] !== undefined);
  const touched = [...assigned, ...Object.keys(add), ...remove];
  const clauses = [
    assigned.length > 0 ? `SET ${assigned.map((name) => `#${name} = :set_${name}`).join(', ')}` : '',
    Object.keys(add).length > 0
      ? `ADD ${Object.keys(add)
          .map((name) => `#${name} :add_${name}`)
          .join(', ')}`
      : '',
    remove.length > 0 ? `REMOVE ${remove.map((name) => `#${name}`).join(', ')}` : '',
  ];
  return {
    text: clauses.filter(Boolean).join(' '),
    names: Object.fromEntries(touched.map((name) => [`#${name}`, name])),
    values: {
      ...Object.fromEntries(assigned.map((name) => [`:set_${name}`, set[name]])),
      ...Object.fromEntries(Object.entries(add).map(([name, value]) => [`:add_${name}`, value])),
    },
  };
}

/** For each write whose condition failed, by its place in the transaction, the item as the table has it. */
function failedConditions(error: unknown): ReadonlyMap<number, Item | null> {
  const failed = new Map<number, Item | null>();
  if (!(error instanceof TransactionCanceledException)) return failed;
  for (const [index, { Code, Item }] of (error.CancellationReasons ?? []).entries()) {
    if (Code === 'ConditionalCheckFailed') failed.set(index, itemOf(Item));
  }
  return failed;
}

function byName<Name extends string>(
  writes: readonly (Write | Named<Name>)[],
  failed: ReadonlyMap<number, Item | null>,
): ReadonlyMap<Name, Item | null> {
  const met = new Map<Name, Item | null>();
  for (const [index, item] of failed) {
    const each = writes[index];
    if (each && 'name' in each && !met.has(each.name)) met.set(each.name, item);
  }
  return met;
}

function itemOf(attributes: Record<string, AttributeValue> | undefined): Item | null {
  return attributes && Object.keys(attributes).length > 0 ? unmarshall(attributes) : null;
}

const passing = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'TransactionConflictException' || error.name === 'TransactionInProgressException')
    return true;
  if (!(error instanceof TransactionCanceledException) || failedConditions(error).size > 0) return false;
  return (error.CancellationReasons ?? []).some(({ Code }) => Code !== undefined && passing.has(Code));
}
