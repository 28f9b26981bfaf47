/** Parts of a whole in hundredths of a percent, to the tenth of a percent; null where there is no whole. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((1000 * part) / whole) * 10;
}

export interface Change {
  /** Hundredths of a percent, to the tenth of a percent; null where nothing was before. */
  readonly share: number | null;
  readonly direction: 'up' | 'down' | 'same';
}

/** How a figure has changed since the period before. */
export function changeOf(now: number, before: number): Change {
  const direction = now === before ? 'same' : now > before ? 'up' : 'down';
  if (now === before) return { share: 0, direction };
  return {
    share: before === 0 ? null : Math.round((1000 * (now - before)) / Math.abs(before)) * 10 || 0,
    direction,
  };
}

/** Whether a change is good news, where more is better, less is better, or neither. */
export function newsOf(
  { direction }: Change,
  better: 'more' | 'less' | 'neither',
): 'good' | 'bad' | 'neutral' {
  if (direction === 'same' || better === 'neither') return 'neutral';
  return (direction === 'up') === (better === 'more') ? 'good' : 'bad';
}
