import type { Permission } from '../../../core/contract/permissions.ts';

export interface NavigationEntry {
  readonly path: string;
  readonly label: string;
  readonly permission: Permission;
}

/** Every room of the portal, in the order of the menu; each person sees the ones that they may enter. */
export const navigation: readonly NavigationEntry[] = [
  { path: '/dashboard', label: 'Agenda', permission: 'bookings.view' },
];
