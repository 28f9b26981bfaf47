import type { Permission } from '../../../../../core/contract/permissions.ts';
import type { PlainPortalKey } from '../../../frame/words.ts';

interface Section {
  readonly path: `/settings/${string}`;
  readonly label: PlainPortalKey;
  readonly permission: Permission;
}

/** The pages below `/settings`, in the order of their menu. */
const sections: readonly Section[] = [
  { path: '/settings/organization', label: 'settings.organization', permission: 'organization.view' },
  { path: '/settings/booking-rules', label: 'settings.rules', permission: 'organization.view' },
  { path: '/settings/fees', label: 'settings.fees', permission: 'organization.view' },
  { path: '/settings/emails', label: 'emails.title', permission: 'organization.view' },
  { path: '/settings/stripe', label: 'settings.stripe', permission: 'organization.view' },
  { path: '/settings/api-keys', label: 'settings.keys', permission: 'organization.view' },
  { path: '/settings/webhooks', label: 'settings.webhooks', permission: 'organization.view' },
  { path: '/settings/calendars', label: 'settings.calendars', permission: 'organization.view' },
  { path: '/settings/audit', label: 'settings.audit', permission: 'audit.view' },
  { path: '/settings/support', label: 'settings.support', permission: 'organization.view' },
  { path: '/settings/plan', label: 'settings.plan', permission: 'organization.view' },
];

/** Those that these permissions open. */
export function sectionsFor(permissions: readonly string[]): readonly Section[] {
  return sections.filter(({ permission }) => permissions.includes(permission));
}
