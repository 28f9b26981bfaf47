/** The days that each bucket stands for, of the days at which the buckets begin; the last one has no end. */
export function spansOf(starts: readonly number[]): { from: number; to?: number }[] {
  return starts.map((from, index) => {
    const next = starts[index + 1];
    return next === undefined ? { from } : { from, to: next - 1 };
  });
}
