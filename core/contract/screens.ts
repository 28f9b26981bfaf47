import type { RouteId } from './paths.ts';

/** Routes behind a session that no page of the portal calls, and why none needs to. */
export const routesWithoutScreen = {
  deletePicture:
    'A picture that nothing shows is deleted by itself; for other systems, which upload their own',
  getWaiver: 'To build: the tab of an activity',
  editWaiver: 'To build: the tab of an activity',
  getWaiverText: 'To build: the signatures of a booking',
  listSignatures: 'To build: the signatures of a booking',
  notePaperWaiver: 'To build: the signatures of a booking',
  removeSignature: 'To build: the signatures of a booking',
  createKioskLink: 'To build: the door',
} as const satisfies Partial<Record<RouteId, string>>;
