import type { Effect, Step } from './events.ts';
import type { Flow, Request } from './flow.ts';

const clean = { notice: null, problem: null, errors: {}, payUrl: null, request: null } as const;

/** Chooses a time, with activity, day, party and details as they are. */
export function toTimes(flow: Flow): Flow {
  const stage = flow.activityId ? 'time' : 'activity';
  return { ...flow, ...clean, stage, slot: null, hold: null, token: null, concluded: false };
}

/** The seats are gone. What was chosen and typed is kept. */
export const toExpired = (flow: Flow): Flow => ({
  ...flow,
  ...clean,
  stage: 'expired',
  hold: null,
  token: null,
});

/** Reads the state of this token's booking. */
export const toReturned = (flow: Flow, token: string): Flow => ({
  ...flow,
  ...clean,
  stage: 'returned',
  token,
  concluded: false,
  checks: flow.checks + 1,
});

/** Asks something about the hold; the answer belongs to this request only. */
export function ask(flow: Flow, kind: Request['kind'], effectOf: (id: number) => Effect): Step {
  const id = flow.requests + 1;
  const asked = { ...flow, request: { id, kind }, requests: id, notice: null, problem: null };
  return { flow: asked, effects: [effectOf(id)] };
}
