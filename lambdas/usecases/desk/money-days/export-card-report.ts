import { cardMovementKind } from '../../../../core/contract/model/money/money-day.ts';
import { type Cell, csv, csvSpelling } from '../../../../core/domain/csv.ts';
import { majorUnits } from '../../../../core/domain/money/major-units.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import type { TodayDeps } from '../day/deps.ts';
import { getCardReport } from './get-card-report.ts';

type Question = Omit<Parameters<typeof getCardReport>[2], 'compare'> & {
  readonly locale?: string | undefined;
};

const kinds = cardMovementKind.options;

const titles: Readonly<Record<(typeof kinds)[number], string>> = {
  sold: 'Sold',
  credited: 'Given as credit',
  used: 'Used',
  returned: 'Given back by bookings',
  adjusted: 'Adjusted',
  voided: 'Voided',
  refunded: 'Refunded',
};

/**
 * The report of gift cards as a spreadsheet (CSV), a line for each date. `locale`: whose spreadsheets it is for.
 * @throws as `getCardReport` does
 */
export async function exportCardReport(
  deps: TodayDeps,
  actor: Actor,
  { locale, ...asked }: Question,
): Promise<string> {
  const { days, currency } = await getCardReport(deps, actor, asked);
  const money = (amount: number) => ({ number: majorUnits(amount, currency) });
  const rows = days.map((day): Cell[] => [
    day.date,
    ...kinds.map((kind) => money(day[kind])),
    money(day.balance),
    currency,
  ]);
  const headings = ['Date', ...kinds.map((kind) => titles[kind]), 'Balance at the end', 'Currency'];
  return csv(headings, rows, csvSpelling(locale));
}
