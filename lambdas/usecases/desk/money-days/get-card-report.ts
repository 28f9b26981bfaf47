import type { VenueId } from '../../../../core/contract/model/ids.ts';
import type { LocalDate } from '../../../../core/contract/model/time.ts';
import { type CardReportView, cardReportView } from '../../../../core/contract/schemas/desk/card-report.ts';
import { reportCards } from '../../../../core/domain/figures/card-report.ts';
import { type Comparison, comparedWith } from '../../../../core/domain/figures/compared.ts';
import { todayAt } from '../../../../core/domain/lookup/list-filter.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { activeOrganization, venueInScope } from '../../scope/venue-in-scope.ts';
import type { TodayDeps } from '../day/deps.ts';
import { reportPeriod } from '../reports/get-report.ts';
import { moneyDaysNow } from './count-money-day.ts';

interface Question {
  readonly venueId: VenueId;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly compare?: Comparison | undefined;
}

/** Before any card was sold. */
const beginning = '2000-01-01';

/**
 * What was left on the gift cards of a venue at the end of each date of a period, and what changed it. Reads an item for
 * each day on which a card moved, since the first: its cost does not grow with the number of cards.
 * @throws Problem('not-found' | 'suspended' | 'forbidden'); Problem('invalid-input') for more than 366 days
 */
export async function getCardReport(deps: TodayDeps, actor: Actor, asked: Question): Promise<CardReportView> {
  const venue = await venueInScope(deps, actor, 'reports.view', asked.venueId);
  const { currency } = await activeOrganization(deps.organizations, actor);
  const period = reportPeriod(asked, todayAt(deps.clock.now(), venue.timeZone));
  const earlier = asked.compare && comparedWith(asked, asked.compare);
  const days = await moneyDaysNow(deps, venue, { from: beginning, to: period.to });
  return cardReportView.parse({
    venueId: venue.id,
    currency,
    ...reportCards(days, period),
    before: earlier && reportCards(days, earlier),
  });
}
