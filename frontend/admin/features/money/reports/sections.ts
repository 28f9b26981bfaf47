import type { Permission } from '../../../../../core/contract/permissions.ts';
import type { PlainPortalKey } from '../../../frame/words.ts';

/** What is reported of a period, each on a page of its own. */
export const reportNames = [
  'revenue',
  'activities',
  'sources',
  'promo-codes',
  'occupancy',
  'hours',
  'lead-time',
  'no-shows',
  'customers',
  'taxes',
] as const;

export type ReportName = (typeof reportNames)[number];

interface Section {
  readonly page: string;
  readonly path: `/reports/${string}`;
  readonly label: PlainPortalKey;
  readonly permission: Permission;
}

interface Group {
  readonly label: PlainPortalKey;
  readonly sections: readonly Section[];
}

const section = (page: string, label: PlainPortalKey, permission: Permission): Section => ({
  ...{ page, path: `/reports/${page}`, label, permission },
});
const report = (name: ReportName) => section(name, `reports.of.${name}`, 'reports.view');

/** The pages below `/reports`, in the order of their menu. */
const groups: readonly Group[] = [
  {
    label: 'reports.group.sales',
    sections: [report('revenue'), report('activities'), report('sources'), report('promo-codes')],
  },
  {
    label: 'reports.group.visits',
    sections: [
      report('occupancy'),
      report('hours'),
      report('lead-time'),
      report('no-shows'),
      report('customers'),
    ],
  },
  {
    label: 'reports.group.accounting',
    sections: [
      report('taxes'),
      section('gift-cards', 'reports.of.gift-cards', 'reports.view'),
      section('payments', 'reports.of.payments', 'reports.view'),
      section('refunds', 'reports.of.refunds', 'reports.view'),
      section('disputes', 'reports.of.disputes', 'reports.view'),
      section('payouts', 'reports.of.payouts', 'organization.view'),
      section('reconciliation', 'reports.reconciliation', 'organization.view'),
    ],
  },
];

/** Those that these permissions open. */
export function sectionsFor(permissions: readonly string[]): readonly Group[] {
  return groups
    .map(({ label, sections }) => ({
      label,
      sections: sections.filter(({ permission }) => permissions.includes(permission)),
    }))
    .filter(({ sections }) => sections.length > 0);
}

/** Whether these permissions open a page; one that does not exist says so by itself. */
export function mayOpen(permissions: readonly string[], path: string): boolean {
  const known = groups.flatMap(({ sections }) => sections).find((each) => each.path === path);
  return permissions.includes(known?.permission ?? 'reports.view');
}
