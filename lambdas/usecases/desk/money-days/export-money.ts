import type { Currency } from '../../../../core/contract/model/money.ts';
import type { MoneyRow } from '../../../../core/contract/schemas/desk/money-lists.ts';
import { type Cell, csv, csvSpelling } from '../../../../core/domain/csv.ts';
import { todayAt } from '../../../../core/domain/lookup/list-filter.ts';
import { majorUnits } from '../../../../core/domain/money/major-units.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { can } from '../../../../core/domain/permissions/can.ts';
import { spreadsheetTime } from '../../../../core/domain/spreadsheet-time.ts';
import { gatherPages } from '../../scope/gather-pages.ts';
import { activeOrganization, venueInScope } from '../../scope/venue-in-scope.ts';
import type { TodayDeps } from '../day/deps.ts';
import { type MoneyQuestion, moneyPeriod, pageOfMoney } from './list-money.ts';

/** What one answer is made of at most. The next request continues there. */
const most = { rows: 2_000, pages: 40, pageSize: 100 };

type Question = MoneyQuestion & {
  readonly cursor?: string | undefined;
  readonly locale?: string | undefined;
};

/**
 * Payments, refunds or disputes as a spreadsheet (CSV), as many as one answer takes. Times are on the venue's clock;
 * names are for those who may export customers. `next`: the cursor of the rest, null where that is all.
 * @throws as `listMoney` does
 */
export async function exportMoney(
  deps: TodayDeps,
  actor: Actor,
  { cursor, locale, ...question }: Question,
): Promise<{ text: string; next: string | null }> {
  const venue = await venueInScope(deps, actor, 'reports.view', question.venueId);
  const { currency } = await activeOrganization(deps.organizations, actor);
  moneyPeriod(question, todayAt(deps.clock.now(), venue.timeZone));
  const withNames = can(actor, 'customers.export', { venueId: venue.id });
  const { items, next } = await gatherPages(most, cursor, (paging) =>
    pageOfMoney(deps, venue, { ...question, ...paging }),
  );
  const setting = { timeZone: venue.timeZone, currency, withNames };
  return {
    text: csv(
      headings,
      items.map(({ entry }) => cellsOf(entry, setting)),
      csvSpelling(locale),
    ),
    next,
  };
}

const headings = ['Date', 'Kind', 'For', 'Reference', 'Name', 'Method', 'State', 'Amount', 'Currency'];

interface Setting {
  readonly timeZone: string;
  readonly currency: Currency;
  readonly withNames: boolean;
}

function cellsOf(row: MoneyRow, { timeZone, currency, withNames }: Setting): Cell[] {
  return [
    spreadsheetTime(row.at, timeZone),
    row.kind,
    row.of,
    row.reference ?? (row.codeEnding ? `…${row.codeEnding}` : ''),
    (withNames && row.name) || '',
    row.method ?? '',
    row.state ?? '',
    { number: majorUnits(row.amount, currency) },
    currency,
  ];
}
