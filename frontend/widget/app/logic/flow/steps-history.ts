import type { Flow, Stage } from './flow.ts';

/** What the browser's history keeps of a step. */
export interface Entry {
  /** Steps from the first one. */
  readonly depth: number;
  /** Length of the history at the first step; null once something else was added between the steps. */
  readonly start: number | null;
}

const afterTime: Partial<Record<Stage, number>> = {
  time: 0,
  waitlist: 1,
  party: 1,
  expired: 1,
  details: 2,
  leaving: 3,
};

/** How many steps back lead to the first one. `only`: there is one activity, and nothing to choose before the time. */
export function depthOf({ stage, activityId }: Pick<Flow, 'stage' | 'activityId'>, only: boolean): number {
  const time = only ? 0 : 1;
  if (stage === 'gift-card') return activityId ? time + 1 : 1;
  const after = afterTime[stage];
  return after === undefined ? 0 : time + after;
}

/** The entry of the step after this one; `length` is the history's once it is added. */
export function entryAfter({ depth, start }: Entry, length: number): Entry {
  return { depth: depth + 1, start: start !== null && length === start + depth + 1 ? start : null };
}

/**
 * Whether all entries from the first step to this one are ours, and none follows: then going back cannot
 * change the address of the page around the frame, which shares the history.
 */
export const isOurs = ({ depth, start }: Entry, length: number): boolean =>
  start !== null && length === start + depth;

/** The entry in a history state, if it is one of ours. */
export function entryIn(state: unknown): Entry | null {
  if (typeof state !== 'object' || state === null || !('bookingtms' in state)) return null;
  const { bookingtms } = state;
  if (typeof bookingtms !== 'object' || bookingtms === null) return null;
  const known = 'depth' in bookingtms && 'start' in bookingtms ? bookingtms : null;
  if (typeof known?.depth !== 'number') return null;
  return { depth: known.depth, start: typeof known.start === 'number' ? known.start : null };
}
