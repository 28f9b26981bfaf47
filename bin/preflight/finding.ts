/** `later`: not needed before the first deployment. */
export type Verdict = 'ok' | 'later' | 'missing';

/** What one check found: what it looked at, and what to do when something is missing. */
export interface Finding {
  readonly check: string;
  readonly verdict: Verdict;
  readonly detail: string;
}

export function ok(check: string, detail: string): Finding {
  return { check, verdict: 'ok', detail };
}

export function later(check: string, detail: string): Finding {
  return { check, verdict: 'later', detail };
}

export function missingFinding(check: string, detail: string): Finding {
  return { check, verdict: 'missing', detail };
}
