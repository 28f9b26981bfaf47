import type { VenueId } from '../../../../core/contract/model/ids.ts';
import type { MoneySum } from '../../../../core/contract/model/money/money-day.ts';
import type { LocalDate } from '../../../../core/contract/model/time.ts';
import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import type { MoneyFilter, MoneyList, MoneyRow } from '../../../../core/contract/schemas/desk/money-lists.ts';
import { instantsOf, periodOf, todayAt } from '../../../../core/domain/lookup/list-filter.ts';
import { isShown } from '../../../../core/domain/money/money-rows.ts';
import { addMoney } from '../../../../core/domain/money/money-sums.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { can } from '../../../../core/domain/permissions/can.ts';
import { disputeSections } from '../../../data/money/listed-disputes.ts';
import { takingSections } from '../../../data/money/takings.ts';
import type { Page, Paging } from '../../../data/table.ts';
import { type Placed, walk } from '../../../data/walk.ts';
import { activeOrganization, venueInScope } from '../../scope/venue-in-scope.ts';
import type { TodayDeps } from '../day/deps.ts';
import { type MoneyDeps, moneyDaysNow } from './count-money-day.ts';
import { type Listed, listedMoney, readRows } from './read-rows.ts';

export type MoneyQuestion = MoneyFilter & { readonly venueId: VenueId };

/**
 * A page of the payments, refunds or disputes of a venue in a period, the newest first. The first page adds the totals,
 * which are read from sums of days. Each request reads a bounded number of entries, so that a page may be short.
 * @throws Problem('not-found' | 'suspended' | 'forbidden'), Problem('invalid-input') for a bad period or cursor
 */
export async function listMoney(
  deps: TodayDeps,
  actor: Actor,
  question: MoneyQuestion & Paging,
): Promise<MoneyList> {
  const venue = await venueInScope(deps, actor, 'reports.view', question.venueId);
  const { currency } = await activeOrganization(deps.organizations, actor);
  const { from, to } = moneyPeriod(question, todayAt(deps.clock.now(), venue.timeZone));
  const maySeeNames = can(actor, 'customers.view', { venueId: venue.id });
  const found = await pageOfMoney(deps, venue, question);
  const isFirst = question.cursor === undefined && question.state === undefined;
  return {
    venueId: venue.id,
    ...{ from, to, currency, next: found.next },
    items: found.items.map(({ entry: { name, ...row } }) =>
      maySeeNames && name !== undefined ? { ...row, name } : row,
    ),
    ...(isFirst && { totals: await totalsOf(deps, venue, question) }),
  };
}

/** @throws Problem('invalid-input') for a period that ends before it begins, or is longer than 366 days */
export function moneyPeriod({ from, to }: Pick<MoneyFilter, 'from' | 'to'>, today: LocalDate) {
  return periodOf({ by: 'booking', from, to, order: undefined }, today);
}

/** The same without totals, of a venue that the actor may see. */
export function pageOfMoney(
  { table }: MoneyDeps,
  venue: Venue,
  { limit, cursor, ...filter }: MoneyFilter & Paging,
): Promise<Page<Placed<MoneyRow>>> {
  const { organizationId: org, id, timeZone } = venue;
  const { from, until } = instantsOf({ ...filter, newestFirst: true }, timeZone);
  const sectionsOf = filter.kind === 'dispute' ? disputeSections : takingSections;
  return walk(table, sectionsOf(org, id, { from, until }), {
    ...{ newestFirst: true, limit, cursor, schema: listedMoney },
    read: async (items) => {
      const wanted = items.filter((item): item is Listed => mayBeShown(item, filter));
      const rows = await readRows(table, org, wanted);
      return items.map((item) => {
        const row = rows.get(item);
        return row && isShown(row, filter) ? row : null;
      });
    },
  });
}

/** What its entry says already: the booking of another kind is not read. */
function mayBeShown(item: Listed, { kind, method }: MoneyFilter): boolean {
  return item.kind === kind && (item.kind === 'dispute' || !method || item.method === method);
}

async function totalsOf(deps: MoneyDeps, venue: Venue, filter: MoneyFilter): Promise<MoneySum[]> {
  const { kind, of, method } = filter;
  const days = await moneyDaysNow(deps, venue, filter);
  const sums = days.flatMap((day) => day.sums).filter((each) => each.kind === kind);
  return addMoney(sums.filter((each) => (!of || each.of === of) && (!method || each.method === method)));
}
