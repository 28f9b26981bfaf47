import { weekdays } from '../../../../../../core/contract/model/weekdays.ts';
import type { ReportView } from '../../../../../../core/contract/schemas/desk/reports.ts';

type HourFigures = ReportView['hours'][number];

export type WeekdayFigures = Omit<HourFigures, 'hour'>;

/** The hours of each weekday together, Monday first; all seven, also those without sessions. */
export function weekdaysOf(hours: readonly HourFigures[]): WeekdayFigures[] {
  return weekdays.map((weekday) => {
    const own = hours.filter((each) => each.weekday === weekday);
    const sum = (name: 'bookings' | 'seats' | 'capacity' | 'revenue') =>
      own.reduce((all, each) => all + each[name], 0);
    return {
      weekday,
      bookings: sum('bookings'),
      seats: sum('seats'),
      capacity: sum('capacity'),
      revenue: sum('revenue'),
    };
  });
}
