import type { Permission } from '../../../core/contract/permissions.ts';

export interface NavigationEntry {
  readonly path: string;
  readonly label: 'agenda' | 'staff' | 'organizations';
  readonly permission: Permission;
}

export const accountPage = '/account';
export const staffPage = '/staff';
export const organizationsPage = '/organizations';

/** Every room of the portal, in the order of the menu. */
const navigation: readonly NavigationEntry[] = [
  { path: '/dashboard', label: 'agenda', permission: 'bookings.view' },
  { path: staffPage, label: 'staff', permission: 'staff.view' },
  { path: organizationsPage, label: 'organizations', permission: 'organizations.manage' },
];

/** The rooms for people who may do this. Showing less is a courtesy; the API decides for itself. */
export function navigationFor(permissions: readonly string[]): readonly NavigationEntry[] {
  return navigation.filter((entry) => permissions.includes(entry.permission));
}

/** The address of a room, at the venue that one is looking at. */
export function roomAddress({ path }: NavigationEntry, search: URLSearchParams): string {
  const venue = search.get('venue');
  return venue === null ? path : `${path}?${new URLSearchParams({ venue })}`;
}
