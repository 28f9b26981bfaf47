import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { holdView } from '../../core/contract/views.ts';
import { findFreeSlot } from './free-slot.ts';
import { listen } from './listen.ts';
import type { Site } from './site.ts';

const toldWithinMs = 30_000;

/**
 * Takes seats and gives them back, and hears of both over the WebSocket. The seats are given back also when something
 * fails on the way. @throws with what failed
 */
export async function checkHold(site: Site, key: string, now: Date): Promise<string> {
  const { slot, party } = await findFreeSlot(site, key, now);
  const listener = await listen(site.url, key, toldWithinMs);
  try {
    const hold = await site.ask('createHold', holdView, {
      params: { key },
      headers: { 'idempotency-key': randomUUID() },
      body: { sessionId: slot.sessionId, party },
    });
    const release = once(() => site.ask('releaseHold', z.undefined(), { params: { token: hold.token } }));
    try {
      const taken = await listener.until(
        ({ sessionId, seatsLeft, version }) =>
          sessionId === slot.sessionId && version > slot.version && seatsLeft < slot.seatsLeft,
      );
      await release();
      await listener.until(
        ({ sessionId, version }) => sessionId === slot.sessionId && version > taken.version,
      );
    } finally {
      await release();
    }
    return `${hold.reference}, ${slot.startsAt}: held, told of, given back`;
  } finally {
    listener.close();
  }
}

/** The first call's promise, for every call. */
function once<T>(action: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= action();
    return made;
  };
}
