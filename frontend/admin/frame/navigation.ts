import type { Permission } from '../../../core/contract/permissions.ts';
import {
  type Icon,
  IconActivity,
  IconAddressBook,
  IconBarrierBlock,
  IconBuilding,
  IconBuildingStore,
  IconCalendarEvent,
  IconCash,
  IconChartBar,
  IconCode,
  IconDeviceGamepad2,
  IconDiscount,
  IconDoorEnter,
  IconGift,
  IconHourglass,
  IconLayoutBoard,
  IconSettings,
  IconSun,
  IconTicket,
  IconUsers,
} from '../kit/icons.ts';
import type { PlainPortalKey } from './words.ts';

export interface NavigationEntry {
  readonly path: string;
  readonly label: PlainPortalKey;
  /** Other words that people search for it by. */
  readonly also?: PlainPortalKey;
  readonly icon: Icon;
  readonly permission: Permission;
}

export interface NavigationGroup {
  readonly label: PlainPortalKey;
  readonly entries: readonly NavigationEntry[];
}

/** Every page of the menu, by group. The first four that a person may open are in a phone's bottom bar. */
export const navigation: readonly NavigationGroup[] = [
  {
    label: 'nav.day',
    entries: [
      { path: '/dashboard', label: 'nav.today', icon: IconSun, permission: 'bookings.view' },
      { path: '/board', label: 'nav.board', icon: IconLayoutBoard, permission: 'bookings.view' },
      { path: '/check-in', label: 'nav.door', icon: IconDoorEnter, permission: 'bookings.check-in' },
      { path: '/bookings', label: 'bookings.title', icon: IconTicket, permission: 'bookings.view' },
      { path: '/closures', label: 'nav.closures', icon: IconBarrierBlock, permission: 'activities.view' },
      { path: '/till', label: 'nav.till', icon: IconCash, permission: 'bookings.walk-in' },
      { path: '/waitlist', label: 'nav.waitlist', icon: IconHourglass, permission: 'bookings.view' },
    ],
  },
  {
    label: 'nav.guests',
    entries: [
      { path: '/customers', label: 'nav.customers', icon: IconAddressBook, permission: 'customers.view' },
    ],
  },
  {
    label: 'nav.selling',
    entries: [
      { path: '/events', label: 'nav.activities', icon: IconDeviceGamepad2, permission: 'activities.view' },
      { path: '/promo-codes', label: 'nav.promoCodes', icon: IconDiscount, permission: 'activities.view' },
      { path: '/gift-cards', label: 'nav.giftCards', icon: IconGift, permission: 'customers.view' },
    ],
  },
  {
    label: 'nav.organization',
    entries: [
      { path: '/reports', label: 'nav.reports', icon: IconChartBar, permission: 'reports.view' },
      { path: '/venues', label: 'venues', icon: IconBuildingStore, permission: 'venues.edit' },
      { path: '/embeds', label: 'widgets', icon: IconCode, permission: 'embeds.view' },
      { path: '/shifts', label: 'people.shifts', icon: IconCalendarEvent, permission: 'assignments.view' },
      { path: '/staff', label: 'staff', icon: IconUsers, permission: 'staff.view' },
      { path: '/settings', label: 'nav.settings', icon: IconSettings, permission: 'organization.view' },
    ],
  },
  {
    label: 'nav.platform',
    entries: [
      {
        path: '/system-admin',
        label: 'nav.system',
        icon: IconActivity,
        permission: 'organizations.manage',
      },
      {
        path: '/organizations',
        label: 'organizations',
        icon: IconBuilding,
        permission: 'organizations.manage',
      },
    ],
  },
];

/** The groups with the pages that these permissions allow. */
export function navigationFor(permissions: readonly string[]): readonly NavigationGroup[] {
  return navigation
    .map(({ label, entries }) => ({
      label,
      entries: entries.filter(({ permission }) => permissions.includes(permission)),
    }))
    .filter(({ entries }) => entries.length > 0);
}
