import * as z from 'zod';
import { type Device, device } from '../../../core/contract/model/people/device.ts';
import { type Instant, instant } from '../../../core/contract/model/time.ts';
import { addMinutes } from '../../../core/domain/time.ts';
import { accessPatterns } from '../access-patterns.ts';
import { absentAttribute, present } from '../conditions.ts';
import { keys, userOf } from '../keys.ts';
import { getItem, queryItems, type Table } from '../table.ts';
import { updateItem } from '../transaction.ts';

/** Minutes: as long as a refresh token can be used after its session was used last. */
const sessionLife = 12 * 60;

const ending = z.object({ endedAt: instant.optional() });
const stored = device.extend(ending.shape);

/** The sessions of people. The table forgets each when nothing can continue it any more. */
export const devices = (table: Table) => ({
  /** Notes that a session is used; false for one that was ended, which stays so. */
  async note(userId: string, value: Device): Promise<boolean> {
    const ttl = Date.parse(addMinutes(value.lastUsedAt, sessionLife)) / 1000;
    const set = { entity: 'DEVICE', ...value, ttl: Math.ceil(ttl) };
    const only = [absentAttribute('endedAt')];
    return (await updateItem(table, { update: keys.device(userId, value.id), set, only })).done;
  },

  /** The sessions that go on, the one used last first. */
  async list(userId: string, now: Instant): Promise<Device[]> {
    const all = await allOf(table, userId);
    const oldest = addMinutes(now, -sessionLife);
    const live = all.filter(({ endedAt, lastUsedAt }) => endedAt === undefined && lastUsedAt > oldest);
    return live.sort((a, b) => b.lastUsedAt.localeCompare(a.lastUsedAt));
  },

  async hasEnded(userId: string, id: string): Promise<boolean> {
    return (await getItem(table, keys.device(userId, id), ending))?.endedAt !== undefined;
  },

  /** Ends one session of this person; false where they have no such session. */
  end: (userId: string, id: string, endedAt: Instant) => end(table, userId, id, endedAt),

  /** Ends all sessions of a person but one. */
  async endAll(userId: string, endedAt: Instant, except?: string): Promise<void> {
    const others = (await allOf(table, userId)).filter(({ id }) => id !== except);
    await Promise.all(others.map(({ id }) => end(table, userId, id, endedAt)));
  },
});

async function end(table: Table, userId: string, id: string, endedAt: Instant): Promise<boolean> {
  const update = { update: keys.device(userId, id), set: { endedAt }, only: [present] };
  return (await updateItem(table, update)).done;
}

function allOf(table: Table, userId: string) {
  const key = { partition: userOf(userId), sort: 'DEVICE#' };
  return queryItems(table, accessPatterns.devicesOfUser, key, stored, { consistent: true });
}
