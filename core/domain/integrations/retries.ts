import type { Instant } from '../../contract/model/time.ts';
import { toInstant } from '../time.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** The Standard Webhooks specification's waits, in milliseconds: after the first attempt, after the second, ... */
const waits = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];

/** A wait is longer by up to this share of it, so that what failed together does not come again together. */
const jitter = 0.1;

/**
 * When a message that has failed `attempts` times is tried again; null when it is given up. `random` is at least 0 and
 * less than 1.
 */
export function nextAttempt(attempts: number, now: Instant, random: number): Instant | null {
  const wait = waits[attempts - 1];
  return wait === undefined ? null : toInstant(Date.parse(now) + wait * (1 + jitter * random));
}

/** An endpoint at which nothing has succeeded for this long is disabled: as long as one message is tried, and a day. */
const patience = 4 * 24 * hour;

/** An endpoint that has failed for this long is about to be disabled: its owner is warned. */
const concern = 24 * hour;

/** Whether the owner of an endpoint that fails now should know. */
export function isConcerning(failingSince: Instant | undefined, now: Instant): boolean {
  return failingSince !== undefined && Date.parse(now) - Date.parse(failingSince) >= concern;
}

/** When an endpoint that has failed since then is disabled, unless a delivery succeeds. */
export function disabledAt(failingSince: Instant): Instant {
  return toInstant(Date.parse(failingSince) + patience);
}

/** Whether an endpoint that fails now has failed for too long. */
export function isHopeless(failingSince: Instant | undefined, now: Instant): boolean {
  return failingSince !== undefined && Date.parse(now) - Date.parse(failingSince) >= patience;
}
