import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Problem } from '../../core/domain/problem.ts';
import { toInstant } from '../../core/domain/time.ts';
import { bookingItem, bookings } from '../../lambdas/data/bookings.ts';
import { changeBooking } from '../../lambdas/data/change-booking.ts';
import { newPatience, type Patience } from '../../lambdas/data/patience.ts';
import { putItem, type Table } from '../../lambdas/data/table.ts';
import { setup, startTill, type Till } from '../payment/support.ts';

describe('patience', () => {
  test('ends in a conflict, however often it is asked, and never waits beyond its time', async () => {
    jest.useFakeTimers();
    const begun = Date.now();
    const patience = newPatience(1_000, () => Date.now());
    let waited = 0;
    const waiting = (async () => {
      for (;;) {
        await patience.wait();
        waited = Date.now() - begun;
      }
    })();
    const ended = expect(waiting).rejects.toMatchObject({ code: 'conflict' });
    await jest.advanceTimersByTimeAsync(5_000);
    await ended;
    expect(waited).toBeGreaterThan(0);
    expect(waited).toBeLessThanOrEqual(1_000);
    jest.useRealTimers();
  });
});

describe('a change of a booking that others are in the way of', () => {
  let till: Till;
  beforeAll(async () => {
    till = await startTill();
  });
  afterAll(() => till?.close());

  /** Gives up after so many waits, whichever retry asks. */
  function waitsOf(most: number): Patience & { readonly waited: () => number } {
    let waited = 0;
    return {
      waited: () => waited,
      async wait() {
        if (waited === most) throw new Problem('conflict', 'The time is up.');
        waited += 1;
      },
    };
  }

  /** Before each transaction, what `disturb` does; it may also refuse the transaction. */
  function disturbed(disturb: () => Promise<void>): Table {
    const { client, name } = till.table;
    const send = client.send.bind(client) as (command: { input: object }) => Promise<unknown>;
    const proxy = new Proxy(client, {
      get: (target, key) =>
        key === 'send'
          ? async (command: { input: object }) => {
              if ('TransactItems' in command.input) await disturb();
              return send(command);
            }
          : Reflect.get(target, key),
    });
    return { client: proxy, name };
  }

  async function release(
    disturb: (table: Table, of: Awaited<ReturnType<typeof heldBooking>>) => Promise<void>,
  ) {
    const held = await heldBooking();
    const patience = waitsOf(7);
    const table = disturbed(() => disturb(till.table, held));
    const id = { organizationId: held.organizationId, bookingId: held.id };
    const cancelled = (booking: typeof held) => ({ after: { ...booking, state: 'cancelled' as const } });
    const change = changeBooking(table, id, toInstant(till.clock.now()), cancelled, patience);
    await expect(change).rejects.toMatchObject({ code: 'conflict' });
    return patience.waited();
  }

  async function heldBooking() {
    const { hold, read } = await setup(till);
    return read((await hold(1)).token);
  }

  test('ends after one budget of waits where every transaction conflicts', async () => {
    const conflict = async () => {
      const CancellationReasons = [{ Code: 'TransactionConflict' }];
      throw new TransactionCanceledException({ message: 'busy', $metadata: {}, CancellationReasons });
    };
    expect(await release(conflict)).toBe(7);
  });

  test('ends after the same where another request changes the booking each time, and every other try conflicts', async () => {
    let tries = 0;
    const waited = await release(async (table, { organizationId, id }) => {
      tries += 1;
      if (tries % 2 === 0) {
        const CancellationReasons = [{ Code: 'TransactionConflict' }];
        throw new TransactionCanceledException({ message: 'busy', $metadata: {}, CancellationReasons });
      }
      const now = await bookings(table).get(organizationId, id);
      if (now) await putItem(table, bookingItem({ ...now, version: now.version + 1 }));
    });
    expect(waited).toBe(7);
  });
});
