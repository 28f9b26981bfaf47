import type { CalendarDay, SlotView } from '../../../../../core/contract/views.ts';

const distance = (one: string, other: string) => Math.abs(Date.parse(one) - Date.parse(other));

/** The free days nearest to a date, at most so many. */
export function nearestDays(days: readonly CalendarDay[], date: string, most: number): string[] {
  return days
    .filter(({ state }) => state === 'available')
    .map((day) => day.date)
    .sort((a, b) => distance(a, date) - distance(b, date))
    .slice(0, most);
}

/** The slots nearest to an instant that a party fits into, at most so many, by their start. */
export function nearestSlots(
  slots: readonly SlotView[],
  startsAt: string,
  guests: number,
  most: number,
): SlotView[] {
  return slots
    .filter(({ state, seatsLeft }) => state === 'available' && seatsLeft >= guests)
    .sort((a, b) => distance(a.startsAt, startsAt) - distance(b.startsAt, startsAt))
    .slice(0, most)
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt));
}
