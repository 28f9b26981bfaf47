import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Context } from 'aws-lambda';
import { bookingItem } from '../../../lambdas/data/guest/bookings.ts';
import { months } from '../../../lambdas/data/guest/months.ts';
import type { BusEvent } from '../../../lambdas/gateways/bus.ts';
import { streamHandler } from '../../../lambdas/middleware/stream.ts';
import { announceChanges } from '../../../lambdas/usecases/notify/events/announce-changes.ts';
import { followChanges } from '../../../lambdas/usecases/notify/feeds/follow-changes.ts';
import { runBatch } from '../../../local/interpreter/events/stream-batch.ts';
import { templates } from '../../cdk/support/stacks.ts';
import { openShop, sessionsOf } from '../../support/shop.ts';
import { startTable, type TestTable } from '../../support/table.ts';
import { aBooking } from '../email/support.ts';
import { listening } from './support/record.ts';

const start = new Date('2026-11-22T09:00:00.000Z');
const clock = { now: () => start };
let running: TestTable;
beforeAll(async () => {
  running = await startTable();
});
afterAll(() => running?.close());

/** The retries of the deployed stream mappings. */
const policies = Object.entries(templates().Work.findResources('AWS::Lambda::EventSourceMapping'))
  .filter(([, { Properties }]) => Properties.StartingPosition)
  .map(([id, { Properties }]) => ({
    id,
    policy: {
      bisect: Properties.BisectBatchOnFunctionError,
      maxRetries: Properties.MaximumRetryAttempts,
      partialFailures: Properties.FunctionResponseTypes.includes('ReportBatchItemFailures'),
      firstRetry: 0,
    },
    keepsWhatFails: Properties.DestinationConfig.OnFailure.Destination,
  }));
const policyOf = (consumer: string) => {
  const found = policies.find(({ id }) => id.includes(consumer));
  if (!found) throw new Error(`No mapping of ${consumer}.`);
  return found.policy;
};

/** Lambda's part: passes records to the handler, again and in halves, until they succeed or are given up. */
async function deliver(
  consumer: string,
  handler: ReturnType<typeof streamHandler>,
  images: readonly (Record<string, unknown> | null)[],
) {
  const records = images.map((image, index) => ({
    eventName: 'MODIFY',
    dynamodb: {
      SequenceNumber: String(index),
      ApproximateCreationDateTime: start.getTime() / 1000,
      ...(image ? { NewImage: marshall(image, { removeUndefinedValues: true }) } : {}),
    },
  }));
  const lost: string[] = [];
  await runBatch(records, policyOf(consumer), {
    signal: new AbortController().signal,
    async invoke(batch) {
      try {
        const payload = JSON.stringify(await handler({ Records: batch as typeof records }, {} as Context));
        return { id: '', ok: true, payload };
      } catch {
        return { id: '', ok: false, payload: '{}' };
      }
    },
    giveUp: (batch) => lost.push(...batch.map(({ dynamodb }) => dynamodb.SequenceNumber)),
  });
  return lost;
}

test('every consumer of the stream keeps records it cannot process', () => {
  expect(policies).toHaveLength(2);
  for (const { keepsWhatFails } of policies) expect(keepsWhatFails).toBeDefined();
});

test('an unreadable session is kept and does not block the calendar for the others', async () => {
  const { table } = running;
  const shop = await openShop(table, { now: start });
  const all = await sessionsOf(table, shop, start, 6);
  const images = all.map((session) => ({ ...session, entity: 'SESSION' }));
  const { push, bus } = listening();
  const handler = streamHandler('availability-stream', async (changes) => {
    await followChanges({ table, clock, push, bus }, changes);
    return [];
  });
  const poison = { entity: 'SESSION', id: 'not a session' };
  expect(await deliver('availability', handler, [...images.slice(0, 2), poison, ...images.slice(2)])).toEqual(
    ['2'],
  );
  const { days: month } = await months(table).get(
    shop.organization.id,
    shop.venue.id,
    shop.activity.id,
    '2026-11',
  );
  expect([...month.keys()].sort()).toEqual(all.map(({ date }) => date));
});

test('an unreadable booking is kept and does not block the bus for the others', async () => {
  const taken: BusEvent[] = [];
  const bus = {
    async publish(events: readonly BusEvent[]) {
      taken.push(...events);
      return [];
    },
  };
  const handler = streamHandler('event-stream', (changes) => announceChanges({ bus }, changes));
  const good = ['a', 'b', 'c', 'd'].map((letter) =>
    aBooking({ id: `bkg_${letter.repeat(12)}` as ReturnType<typeof aBooking>['id'] }),
  );
  const poison = { entity: 'BOOKING', id: 'not a booking' };
  expect(await deliver('event', handler, [poison, ...good.map(bookingItem)])).toEqual(['0']);
  expect(await deliver('event', handler, [...good.map(bookingItem), poison])).toEqual(['4']);
  const told = new Set(taken.map(({ detail }) => detail.eventId));
  expect([...told].sort()).toEqual(good.map(({ id, version }) => `${id}:${version}:booking.confirmed`));
});

test('events that the bus refuses are retried until it takes them, and none is lost', async () => {
  const taken: string[] = [];
  let refusals = 3;
  const bus = {
    async publish(events: readonly BusEvent[]) {
      const refused = refusals-- > 0 ? events.slice(1) : [];
      taken.push(...events.filter((event) => !refused.includes(event)).map(({ detail }) => detail.eventId));
      return refused;
    },
  };
  const handler = streamHandler('event-stream', (changes) => announceChanges({ bus }, changes));
  const good = ['e', 'f', 'g', 'h'].map((letter) =>
    aBooking({ id: `bkg_${letter.repeat(12)}` as ReturnType<typeof aBooking>['id'] }),
  );
  expect(await deliver('event', handler, good.map(bookingItem))).toEqual([]);
  expect(new Set(taken).size).toBe(4);
});
