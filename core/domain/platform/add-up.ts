import type { Currency, MinorUnits } from '../../contract/model/money.ts';
import type { Organization } from '../../contract/model/platform/organization.ts';
import type { Instant } from '../../contract/model/time.ts';
import { sum } from '../money/money.ts';
import { type DayCounts, sumDays } from './counted-days.ts';

/** What the platform knows of one organization: as it is now, and as it was counted last. */
export interface Figures extends Pick<Organization, 'status' | 'plan' | 'currency'>, DayCounts {
  readonly venues: number;
  readonly activities: number;
  /** Of the 30 days before the count. */
  readonly bookings: number;
  readonly guests: number;
  /** Minor units: received and not given back. */
  readonly revenue: MinorUnits;
  readonly countedAt?: Instant | undefined;
}

/** The figures of all organizations in one. Money of different currencies is never added. */
export function sumFigures(all: readonly Figures[]) {
  const are = (status: Figures['status']) => all.filter((each) => each.status === status).length;
  const on = (plan: Figures['plan']) => all.filter((each) => each.plan === plan).length;
  return {
    organizations: {
      total: all.length,
      byStatus: { active: are('active'), suspended: are('suspended') },
      byPlan: {
        starter: on('starter'),
        growth: on('growth'),
        scale: on('scale'),
        enterprise: on('enterprise'),
      },
    },
    venues: sum(all.map(({ venues }) => venues)),
    activities: sum(all.map(({ activities }) => activities)),
    last30Days: [...Map.groupBy(all, ({ currency }) => currency)].map(inCurrency).sort(byCurrency),
    days: sumDays(all),
    countedAt: all.flatMap(({ countedAt }) => countedAt ?? []).toSorted()[0] ?? null,
  };
}

function inCurrency([currency, all]: [Currency, readonly Figures[]]) {
  return {
    currency,
    bookings: sum(all.map(({ bookings }) => bookings)),
    guests: sum(all.map(({ guests }) => guests)),
    revenue: sum(all.map(({ revenue }) => revenue)),
  };
}

const byCurrency = (a: { currency: Currency }, b: { currency: Currency }) =>
  a.currency.localeCompare(b.currency);
