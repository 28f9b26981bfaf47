import type { Permission } from '../../../../../core/contract/permissions.ts';
import type { PlainPortalKey } from '../../../frame/words.ts';

interface Section {
  readonly path: '/reports/refunds' | '/reports/reconciliation';
  readonly label: PlainPortalKey;
  readonly permission: Permission;
}

/** The pages below `/reports`, in the order of their tabs. */
const sections: readonly Section[] = [
  { path: '/reports/refunds', label: 'reports.refunds', permission: 'bookings.refund' },
  { path: '/reports/reconciliation', label: 'reports.reconciliation', permission: 'organization.view' },
];

/** Those that these permissions open. */
export function sectionsFor(permissions: readonly string[]): readonly Section[] {
  return sections.filter(({ permission }) => permissions.includes(permission));
}
