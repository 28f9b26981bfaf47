import type { ActivityId, VenueId } from '../../../../core/contract/model/ids.ts';
import type { LocalDate } from '../../../../core/contract/model/time.ts';
import { type ReportView, reportView } from '../../../../core/contract/schemas/desk/reports.ts';
import { type Comparison, comparedWith } from '../../../../core/domain/figures/compared.ts';
import { sumReport } from '../../../../core/domain/figures/sum-report.ts';
import { periodOf, todayAt } from '../../../../core/domain/lookup/list-filter.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import { activeOrganization, venueInScope } from '../../scope/venue-in-scope.ts';
import type { TodayDeps } from '../day/deps.ts';
import { reportedDays } from './reported-days.ts';

export interface ReportQuestion {
  readonly venueId: VenueId;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Of this activity alone. */
  readonly activityId?: ActivityId | undefined;
}

type Question = ReportQuestion & { readonly compare?: Comparison | undefined };

/**
 * What a venue sold in a period, by the dates of the visits; days to come are left out.
 * @throws Problem('not-found' | 'suspended' | 'forbidden'); Problem('invalid-input') for more than 366 days
 */
export async function getReport(deps: TodayDeps, actor: Actor, asked: Question): Promise<ReportView> {
  const { table } = deps;
  const venue = await venueInScope(deps, actor, 'reports.view', asked.venueId);
  const { currency } = await activeOrganization(deps.organizations, actor);
  const { activityId, compare } = asked;
  const today = todayAt(deps.clock.now(), venue.timeZone);
  const period = reportPeriod(asked, today);
  const earlier = compare && comparedWith(asked, compare);
  const [counted, before, known] = await Promise.all([
    reportedDays(table, venue, { ...period, activityId }, today),
    earlier && reportedDays(table, venue, { ...earlier, activityId }, today),
    activities(table).listByVenue(venue.organizationId, venue.id),
  ]);
  const names = new Map(known.map(({ id, name }) => [id, name]));
  const nameOf = (id: ActivityId) => names.get(id) ?? '';
  return reportView.parse({
    venueId: venue.id,
    currency,
    ...period,
    ...sumReport(counted, period, nameOf),
    before: earlier && before && { ...earlier, ...sumReport(before, earlier, nameOf) },
  });
}

/** Up to today. @throws Problem('invalid-input') */
export function reportPeriod({ from, to }: ReportQuestion, today: LocalDate) {
  periodOf({ by: 'visit', from, to, order: undefined }, today);
  return { from, to: to < today ? to : today };
}
