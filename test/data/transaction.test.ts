import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { absent, is } from '../../lambdas/data/conditions.ts';
import { shareRetries } from '../../lambdas/data/retry.ts';
import type { Table } from '../../lambdas/data/table.ts';
import { label, transact, updateItem } from '../../lambdas/data/transaction.ts';

/** Retries wait for a random time: here, none. */
beforeEach(() => {
  jest.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(() => {
  jest.restoreAllMocks();
});

const key = { PK: 'ORG#1', SK: 'THING' };
const update = { update: key, set: { color: 'red' }, only: [is('color', 'blue')] };
const put = { put: { ...key, color: 'red' }, only: [absent] };

const answer = { $metadata: {}, message: 'no' };
const conflict = () => new TransactionConflictException(answer);
const cancelled = (...codes: string[]) =>
  new TransactionCanceledException({
    ...answer,
    CancellationReasons: codes.map((Code) => ({
      Code,
      ...(Code === 'ConditionalCheckFailed' ? { Item: marshall({ color: 'green' }) } : {}),
    })),
  });

/** A second for all attempts, by a clock on which each of them takes a tenth of it. */
function inOneSecond<T>(work: () => Promise<T>): Promise<T> {
  let now = 0;
  const clock = {
    now: () => {
      now += 100;
      return now;
    },
    random: () => 0,
    wait: async () => {},
  };
  return shareRetries({ clock, milliseconds: 1000 }, work);
}

/** A table that fails in this order, and then accepts everything. */
function tableThat(...failures: Error[]) {
  const sent: unknown[] = [];
  const client = {
    send: async (command: { input: unknown }) => {
      sent.push(command.input);
      const failure = failures.shift();
      if (failure) throw failure;
      return {};
    },
  };
  return { table: { client, name: 'things' } as unknown as Table, sent };
}

test('a transaction conflict is retried', async () => {
  const { table, sent } = tableThat(cancelled('TransactionConflict', 'None'), conflict());
  expect(await transact(table, [put, update])).toEqual({ done: true });
  expect(sent).toHaveLength(3);
});

test('a single update meets transactions too', async () => {
  const { table, sent } = tableThat(conflict(), conflict());
  expect(await updateItem(table, update)).toEqual({ done: true });
  expect(sent).toHaveLength(3);
});

test.each([
  ['a transaction', (table: Table) => inOneSecond(() => transact(table, [put]))],
  ['an update', (table: Table) => inOneSecond(() => updateItem(table, update))],
])('%s that others are always in the way of ends as a conflict, not as a crash', async (_, write) => {
  const { table, sent } = tableThat(...Array.from({ length: 50 }, conflict));
  await expect(write(table)).rejects.toMatchObject({ code: 'conflict' });
  expect(sent).toHaveLength(11);
});

test('a failed condition is the answer, whatever else failed', async () => {
  const { table, sent } = tableThat(cancelled('TransactionConflict', 'ConditionalCheckFailed'));
  expect(await transact(table, [put, ...label('paint', update)])).toEqual({
    done: false,
    met: new Map([['paint', { color: 'green' }]]),
  });
  expect(sent).toHaveLength(1);
});

test('of several writes with one name the first that failed is the answer; one without a name is in none', async () => {
  const codes = ['ConditionalCheckFailed', 'None', 'ConditionalCheckFailed', 'ConditionalCheckFailed'];
  const { table } = tableThat(cancelled(...codes));
  const writes = [put, ...label('paint', update, update), ...label('room', put)];
  const outcome = await transact(table, writes);
  expect(outcome.done || [...outcome.met.keys()]).toEqual(['paint', 'room']);
});

test('a missing item is null', async () => {
  const { table } = tableThat(new ConditionalCheckFailedException(answer));
  expect(await updateItem(table, update)).toEqual({ done: false, found: null });
});

test('any other error is passed on', async () => {
  const { table, sent } = tableThat(new Error('no such table'), cancelled('ValidationError'));
  await expect(transact(table, [put])).rejects.toThrow('no such table');
  await expect(transact(table, [put])).rejects.toThrow(TransactionCanceledException);
  expect(sent).toHaveLength(2);
});
