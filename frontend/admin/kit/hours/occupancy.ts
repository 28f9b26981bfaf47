/** Seats taken of all, in hundredths of a percent, to the whole percent; null where nothing was on sale. */
export function occupancyOf({
  seats,
  capacity,
}: {
  readonly seats: number;
  readonly capacity: number;
}): number | null {
  return capacity === 0 ? null : Math.round((100 * seats) / capacity) * 100;
}
