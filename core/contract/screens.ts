import type { RouteId } from './paths.ts';

/** Routes behind a session that no page of the portal calls, and why none needs to. */
export const routesWithoutScreen = {
  listWaitlist: 'Pages show the waitlist of a whole day; for other systems, which follow one session',
} as const satisfies Partial<Record<RouteId, string>>;

/** Routes whose pages are still to be built. A route leaves this list with its page. */
export const screensToBuild = [
  'setMemberPassword',
  'getReport',
  'exportReport',
  'createActivity',
  'editActivity',
  'deleteActivity',
  'duplicateActivity',
  'getReadiness',
  'unpublishActivity',
  'archiveActivity',
  'restoreActivity',
  'previewSalesSettings',
  'editSalesSettings',
  'publishActivity',
  'startGeneration',
  'getGeneration',
  'listOffSchedule',
  'deletePicture',
] as const satisfies readonly RouteId[];
