import type { RouteId } from './paths.ts';

/** Routes behind a session that no page of the portal calls, and why none needs to. */
export const routesWithoutScreen = {
  deletePicture:
    'A picture that nothing shows is deleted by itself; for other systems, which upload their own',
} as const satisfies Partial<Record<RouteId, string>>;

/** Routes whose pages are still to be built. A route leaves this list with its page. */
export const screensToBuild = ['setMemberPassword', 'listOffSchedule'] as const satisfies readonly RouteId[];
