/** Where a slot stands in the week: its day, and its position in that day. */
export interface Position {
  readonly day: number;
  readonly slot: number;
}

/** The free slots of each day of the week. */
type Week = readonly { readonly count: number }[];

/** Where an arrow key leads: up and down within a day, left and right to the next day that has a free slot. */
export function positionAfterKey(week: Week, { day, slot }: Position, key: string): Position | null {
  const count = week[day]?.count ?? 0;
  switch (key) {
    case 'ArrowUp':
      return { day, slot: Math.max(0, slot - 1) };
    case 'ArrowDown':
      return { day, slot: Math.min(count - 1, slot + 1) };
    case 'ArrowLeft':
      return inDay(week, lastFree(week.slice(0, day)), slot) ?? { day, slot };
    case 'ArrowRight':
      return inDay(week, nextFree(week, day + 1), slot) ?? { day, slot };
    default:
      return null;
  }
}

function lastFree(before: Week): number {
  return before.findLastIndex(({ count }) => count > 0);
}

function nextFree(week: Week, from: number): number {
  const found = week.slice(from).findIndex(({ count }) => count > 0);
  return found < 0 ? -1 : from + found;
}

function inDay(week: Week, day: number, slot: number): Position | null {
  const count = week[day]?.count ?? 0;
  return count === 0 ? null : { day, slot: Math.min(slot, count - 1) };
}
