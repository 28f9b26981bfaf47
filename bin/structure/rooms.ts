/**
 * The ten rooms, from the ground up: a room imports from rooms above it in this list, never from those below.
 * The same names are used in every folder of `roomFolders`.
 */
export const rooms = {
  scope: 'what the other rooms stand on: whose venue it is, links, retries, limits',
  venue: 'venues, settings of the organization, promo codes',
  catalogue: 'activities, what they sell, their sessions and pictures',
  guest: 'availability, holds, the guest’s own booking, the waitlist, public pages',
  notify: 'emails, live feeds, events on the bus',
  money: 'payments, refunds, gift cards, Stripe accounts, reconciliation',
  desk: 'bookings made and changed by staff, closures, the agenda',
  people: 'sign-in, members, customers',
  integrations: 'API keys, webhooks, calendar feeds',
  platform: 'organizations, plans, support access, failures, audit',
} as const;

export type Room = keyof typeof rooms;

/** The folders that are parted into rooms. Files that lie in none of the rooms belong to all of them. */
export const roomFolders = [
  'core/contract/model',
  'core/contract/schemas',
  'lambdas/data',
  'lambdas/usecases',
  'frontend/admin/features',
] as const;

/** Which room a file lies in; undefined where its folder has no rooms, or where the file belongs to all of them. */
export function roomOf(file: string): { folder: string; room: Room } | undefined {
  const folder = roomFolders.find((each) => file.startsWith(`${each}/`));
  const name = folder && /^([^/]+)\//.exec(file.slice(folder.length + 1))?.[1];
  return folder && name && isRoom(name) ? { folder, room: name } : undefined;
}

function isRoom(name: string): name is Room {
  return Object.hasOwn(rooms, name);
}
