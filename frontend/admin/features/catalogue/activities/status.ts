import type { ActivityRecord } from '../../../../../core/contract/schemas/catalogue/activities.ts';

/** The colour of a badge by what it says of an activity. */
export const statusTones = {
  draft: 'warning',
  published: 'success',
  archived: 'neutral',
} as const satisfies Record<ActivityRecord['status'], string>;
