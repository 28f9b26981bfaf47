import { type Cell, csv, csvSpelling } from '../../../../core/domain/csv.ts';
import { majorUnits } from '../../../../core/domain/money/major-units.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import type { TodayDeps } from '../day/deps.ts';
import { getReport, type ReportQuestion } from './get-report.ts';

type Question = ReportQuestion & { readonly locale?: string | undefined };

const headings = ['Month', 'Tax', 'Rate in percent', 'In prices', 'Amount', 'Currency'];

/**
 * Taxes of a period as a spreadsheet (CSV): a line for each month, tax and rate that it was sold at. `locale`: whose
 * spreadsheets it is for.
 * @throws as `getReport` does
 */
export async function exportTaxes(
  deps: TodayDeps,
  actor: Actor,
  { locale, ...asked }: Question,
): Promise<string> {
  const { taxMonths, currency } = await getReport(deps, actor, asked);
  const rows = taxMonths.map(({ month, name, rate, included, amount }): Cell[] => [
    month,
    name,
    rate === null ? '' : { number: String(rate / 1000) },
    included ? 'included' : 'added',
    { number: majorUnits(amount, currency) },
    currency,
  ]);
  return csv(headings, rows, csvSpelling(locale));
}
