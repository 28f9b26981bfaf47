import { createHash } from 'node:crypto';
import {
  activityId,
  bookingId,
  embedKey,
  mediaId,
  organizationId,
  venueId,
} from '../../core/contract/model/ids.ts';
import type { Ids } from '../../lambdas/runtime/ids.ts';

/** Demo ids come from names, so that an embed code copied yesterday still works after `--fresh`. */
const digest = (text: string) => createHash('sha256').update(`demo:${text}`).digest();
const code = (text: string) => digest(text).toString('hex').slice(0, 20);

export const demoId = {
  organization: (name: string) => organizationId.parse(`org_${code(name)}`),
  venue: (name: string) => venueId.parse(`ven_${code(name)}`),
  activity: (name: string) => activityId.parse(`act_${code(name)}`),
  media: (name: string) => mediaId.parse(`med_${code(name)}`),
  till: (name: string) => code(`till/${name}`),
  booking: (name: string) => bookingId.parse(`bkg_${code(name)}`),
  embedKey: (name: string) => embedKey.parse(`emb_${digest(name).toString('base64url').slice(0, 24)}`),
};

/** Numbers in [0, 1) that look random and are the same in every run (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Ids of demo bookings: the product's own interface, fed by `chance`. */
export function demoIds(next: () => number): Ids {
  const bytes = (count: number) => Uint8Array.from({ length: count }, () => Math.floor(next() * 256));
  return { bytes, from: code, random: () => code(String(next())) };
}
