import { expect, test } from '@jest/globals';
import type { Context, EventBridgeEvent } from 'aws-lambda';
import { busHandler } from '../../../lambdas/middleware/bus.ts';

const detail = {
  eventId: 'e1',
  organizationId: 'org_000000000000',
  venueId: 'ven_000000000000',
  activityId: 'act_000000000000',
  occurredAt: '2026-11-22T09:00:00.000Z',
};

function listener() {
  const heard: unknown[] = [];
  const handler = busHandler('products', {
    'activity.sessions-due': async (event) => {
      heard.push(event);
    },
  });
  const tell = (type: string, told: unknown) =>
    handler(
      { 'detail-type': type, detail: told } as EventBridgeEvent<string, unknown>,
      {
        awsRequestId: 'one',
      } as Context,
    );
  return { heard, tell };
}

test('an event reaches its consumer as the contract says', async () => {
  const { heard, tell } = listener();
  await tell('activity.sessions-due', { ...detail, more: 'than agreed' });
  expect(heard).toEqual([detail]);
});

test('an event against the contract is not processed, and is kept for a person', async () => {
  const { heard, tell } = listener();
  await expect(tell('activity.sessions-due', { ...detail, activityId: 'everything' })).rejects.toThrow();
  await expect(tell('booking.confirmed', detail)).rejects.toThrow('Not an event of this function');
  expect(heard).toEqual([]);
});
