import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { activityId, sessionId } from '../../../core/contract/model/ids.ts';
import { readSessionId, sessionIdOf } from '../../../core/domain/schedule/session-id.ts';

const act = activityId.parse('act_0123456789ab');

test('a session is named by its activity and its start', () => {
  const id = sessionIdOf(act, '2026-11-22T09:05:00.000Z');
  expect(id).toBe('act_0123456789ab.20261122T0905Z');
  expect(readSessionId(id)).toEqual({ activityId: act, startsAt: '2026-11-22T09:05:00.000Z' });
});

test('reading gives back what was written', () => {
  const minutes = fc.integer({ min: 15_778_080, max: 6e7 }).map((n) => new Date(n * 60_000).toISOString());
  fc.assert(
    fc.property(minutes, (startsAt) => {
      const id = sessionIdOf(act, startsAt);
      expect(sessionId.safeParse(id).success).toBe(true);
      expect(readSessionId(id)).toEqual({ activityId: act, startsAt });
    }),
  );
});
