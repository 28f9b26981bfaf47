import type { RouteId } from './paths.ts';

/** Routes behind a session that no page of the portal calls, and why none needs to. */
export const routesWithoutScreen = {
  deletePicture:
    'A picture that nothing shows is deleted by itself; for other systems, which upload their own',
} as const satisfies Partial<Record<RouteId, string>>;
