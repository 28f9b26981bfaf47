import { type Weekday, weekdays } from '../../../../../core/contract/model/schedule.ts';
import { addDays } from '../../../../../core/domain/time.ts';
import { useFormat } from '../../../frame/venue.ts';

/** A Monday. */
const monday = '2024-01-01';

/** The name of a weekday in the reader's language. */
export function useWeekdayName(): (day: Weekday, length: 'long' | 'short') => string {
  const format = useFormat();
  return (day, length) => format.weekday(addDays(monday, weekdays.indexOf(day)), length);
}
