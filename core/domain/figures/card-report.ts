import type { CardFigures } from '../../contract/model/money/money-day.ts';
import type { LocalDate } from '../../contract/model/time.ts';
import type { CardReportDay } from '../../contract/schemas/desk/card-report.ts';
import { addCards, cardsMovedBy } from '../money/card-movements.ts';
import { addDays } from '../time.ts';
import type { ReportedPeriod } from './sum-report.ts';

interface Day {
  readonly date: LocalDate;
  readonly cards: CardFigures;
}

/**
 * What the cards of a venue moved by on each date of a period, and what was left on them at its end. `days`: every day
 * with movements since the first card was sold.
 */
export function reportCards(days: readonly Day[], { from, to }: ReportedPeriod) {
  const opening = cardsMovedBy(addCards(days.filter(({ date }) => date < from).map(({ cards }) => cards)));
  const byDate = new Map(days.map(({ date, cards }) => [date, cards]));
  const rows: CardReportDay[] = [];
  let balance = opening;
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const moved = byDate.get(date) ?? addCards([]);
    balance += cardsMovedBy(moved);
    rows.push({ date, ...moved, balance });
  }
  return { from, to, opening, closing: balance, total: addCards(rows), days: rows };
}
