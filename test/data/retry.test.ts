import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Problem } from '../../core/domain/problem.ts';
import { toInstant } from '../../core/domain/time.ts';
import { bookingItem, bookings } from '../../lambdas/data/guest/bookings.ts';
import { changeBooking } from '../../lambdas/data/guest/change-booking.ts';
import { again, retryOnConflict, shareRetries } from '../../lambdas/data/retry.ts';
import { putItem, type Table } from '../../lambdas/data/table.ts';
import { setup, startTill, type Till } from '../money/payment/support.ts';

/** Time passes only while a retry waits, and as far as a test says. */
function fakeClock(random = 0.5) {
  let now = 0;
  const pauses: number[] = [];
  return {
    pauses,
    passes(milliseconds: number) {
      now += milliseconds;
    },
    now: () => now,
    random: () => random,
    async wait(milliseconds: number) {
      pauses.push(milliseconds);
      now += milliseconds;
    },
  };
}

const total = (pauses: readonly number[]) => pauses.reduce((sum, pause) => sum + pause, 0);

describe('a retry', () => {
  test('answers what the first attempt that is not in the way of another answers', async () => {
    const clock = fakeClock();
    const attempt = async (count: number) => (count < 4 ? again : `attempt ${count}`);
    expect(await retryOnConflict(attempt, { clock })).toBe('attempt 4');
    expect(clock.pauses).toEqual([10, 20, 40]);
  });

  test('pauses half a second at most', async () => {
    const clock = fakeClock(1);
    await retryOnConflict(async (count) => (count < 8 ? again : null), { clock });
    expect(clock.pauses).toEqual([20, 40, 80, 160, 320, 500, 500]);
  });

  test('ends after four seconds as a conflict, in the words of its caller', async () => {
    const clock = fakeClock();
    const ended = retryOnConflict(async () => again, { clock, detail: 'many-are-booking' });
    await expect(ended).rejects.toEqual(new Problem('conflict', 'many-are-booking'));
    expect(clock.now()).toBeGreaterThan(3_500);
    expect(clock.now()).toBeLessThanOrEqual(4_000);
  });

  test('counts the time of attempts, not only of pauses', async () => {
    const clock = fakeClock(0);
    let attempts = 0;
    const slow = async () => {
      attempts += 1;
      clock.passes(300);
      return again;
    };
    const ended = retryOnConflict(slow, { clock, milliseconds: 1_000 });
    await expect(ended).rejects.toMatchObject({ code: 'conflict' });
    expect(attempts).toBe(4);
  });

  test('lets an error of an attempt through at once', async () => {
    const clock = fakeClock();
    const fails = async () => {
      throw new Error('no such table');
    };
    await expect(retryOnConflict(fails, { clock })).rejects.toThrow('no such table');
    expect(clock.pauses).toEqual([]);
  });

  test('inside another shares its time, its words and its clock', async () => {
    const clock = fakeClock();
    const inner = () =>
      retryOnConflict(async (count) => (count < 3 ? again : null), { detail: 'no-session' });
    const outer = retryOnConflict(
      async () => {
        await inner();
        return again;
      },
      { clock, detail: 'session-changed' },
    );
    await expect(outer).rejects.toEqual(new Problem('conflict', 'session-changed'));
    expect(total(clock.pauses)).toBeLessThanOrEqual(4_000);
  });

  test('one after another in the same piece of work share its time', async () => {
    const clock = fakeClock();
    let finished = 0;
    const work = shareRetries({ clock, milliseconds: 1_000 }, async () => {
      for (;;) {
        await retryOnConflict(async (count) => (count < 6 ? again : null));
        finished += 1;
      }
    });
    await expect(work).rejects.toMatchObject({ code: 'conflict' });
    expect(finished).toBe(3);
  });

  test('of another piece of work has its own time', async () => {
    const [one, other] = [fakeClock(), fakeClock()];
    const attempt = async (count: number) => (count < 9 ? again : null);
    await Promise.all([one, other].map((clock) => retryOnConflict(attempt, { clock, milliseconds: 1_200 })));
    expect(one.pauses).toEqual(other.pauses);
  });
});

describe('a change of a booking that others are in the way of', () => {
  let till: Till;
  beforeAll(async () => {
    till = await startTill();
  });
  afterAll(() => till?.close());

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
    const clock = fakeClock();
    const table = disturbed(() => disturb(till.table, held));
    const id = { organizationId: held.organizationId, bookingId: held.id };
    const transition = { event: 'release', by: 'guest' } as const;
    const cancelled = (booking: typeof held) => ({
      transition,
      after: { ...booking, state: 'cancelled' as const },
    });
    const change = () => changeBooking(table, id, toInstant(till.clock.now()), cancelled);
    await expect(shareRetries({ clock }, change)).rejects.toMatchObject({ code: 'conflict' });
    return total(clock.pauses);
  }

  async function heldBooking() {
    const { hold, read } = await setup(till);
    return read((await hold(1)).token);
  }

  test('ends in four seconds where every transaction conflicts', async () => {
    const conflict = async () => {
      const CancellationReasons = [{ Code: 'TransactionConflict' }];
      throw new TransactionCanceledException({ message: 'busy', $metadata: {}, CancellationReasons });
    };
    expect(await release(conflict)).toBeLessThanOrEqual(4_000);
  });

  test('ends in the same time where another request changes the booking each time, and every other try conflicts', async () => {
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
    expect(waited).toBeLessThanOrEqual(4_000);
  });
});
