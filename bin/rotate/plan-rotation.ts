/** The state of the edge's secret: its two versions at Secrets Manager, and the version that CloudFront sends. */
export interface EdgeSecret {
  readonly current: string;
  /** Null when the secret was never rotated. */
  readonly previous: string | null;
  /** What CloudFront adds to the requests that it passes on. */
  readonly shown: string;
  /** When the current version was written. */
  readonly currentSince: Date;
}

/** `finish`: CloudFront shows an older secret, of a rotation that ended half-way. */
export type RotationPlan = { readonly step: 'renew' } | { readonly step: 'finish'; readonly waitMs: number };

/** Functions remember secrets for five minutes; the sixth is for calls under way. */
const knownEverywhereAfterMs = 6 * 60 * 1000;

/**
 * The next step of a rotation. Functions believe the current and the previous secret only, so a second one must not
 * be written while CloudFront still shows the first: a rotation that ended half-way is finished instead. CloudFront
 * changes only once every function knows the new secret, except when no function believes what it shows now.
 */
export function planRotation(
  { current, previous, shown, currentSince }: EdgeSecret,
  now: Date,
): RotationPlan {
  if (shown === current) return { step: 'renew' };
  const age = now.getTime() - currentSince.getTime();
  const waitMs = shown === previous ? Math.max(0, knownEverywhereAfterMs - age) : 0;
  return { step: 'finish', waitMs };
}
