import type { Activity } from '../../contract/model/catalogue/activity.ts';
import { Problem } from '../problem.ts';

type Status = Activity['status'];

/** Every way from one status to another, each with where it may begin. */
export const statusMoves = {
  publish: { from: ['draft'], to: 'published' },
  unpublish: { from: ['published'], to: 'draft' },
  archive: { from: ['draft', 'published'], to: 'archived' },
  restore: { from: ['archived'], to: 'draft' },
} as const satisfies Record<string, { from: readonly Status[]; to: Status }>;

export type StatusMove = keyof typeof statusMoves;

/**
 * The activity in its new status and next version; itself when it is in that status already.
 * @throws Problem('conflict') from where the move does not begin
 */
export function moveStatus(activity: Activity, move: StatusMove): Activity {
  const { to } = statusMoves[move];
  const from: readonly Status[] = statusMoves[move].from;
  if (activity.status === to) return activity;
  if (from.includes(activity.status)) return { ...activity, status: to, version: activity.version + 1 };
  throw move === 'restore' ? new Problem('conflict', 'not-archived') : archived();
}

/** What is put away is brought back before anything is done with it. @throws Problem('conflict') */
export function requireUnarchived({ status }: Pick<Activity, 'status'>): void {
  if (status === 'archived') throw archived();
}

function archived(): Problem {
  return new Problem('conflict', 'archived');
}

/** What was ever on sale may have bookings, if only cancelled ones, that name it. */
export function hasBeenOnSale({ status, publishedAt }: Pick<Activity, 'status' | 'publishedAt'>): boolean {
  return status === 'published' || publishedAt !== undefined;
}
