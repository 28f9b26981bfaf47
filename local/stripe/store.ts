import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { HostFailure } from '../interpreter/failure.ts';
import { stripeId } from './ids.ts';
import { type State, state } from './state.ts';

export interface Store {
  readonly state: State;
  /** Resolves once all changes so far are on disk. Concurrent callers share one write. */
  saved(): Promise<void>;
}

export function openStore(file: string): Store {
  mkdirSync(dirname(file), { recursive: true });
  const current = existsSync(file) ? read(file) : fresh();
  let queued: Promise<void> | undefined;
  let running = Promise.resolve();
  const saved = () => {
    queued ??= running
      .catch(() => undefined)
      .then(() => {
        queued = undefined;
        running = write(file, current);
        return running;
      });
    return queued;
  };
  return { state: current, saved };
}

/** By way of a second file, so that a crash leaves the old state or the new one, never half of it. */
async function write(file: string, current: State): Promise<void> {
  await writeFile(`${file}.new`, JSON.stringify(current), { mode: 0o600 });
  await rename(`${file}.new`, file);
}

function read(file: string): State {
  try {
    return state.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new HostFailure(
      `The Stripe stand-in cannot read ${file}: delete that file, or start with --fresh.`,
    );
  }
}

function fresh(): State {
  return {
    version: 1,
    secretKey: stripeId('sk_test_', 32),
    webhookSecret: stripeId('whsec_', 32),
    holding: false,
    refundPlan: { status: 'succeeded', next: 'nothing', after: 0 },
    sessions: {},
    payments: {},
    charges: {},
    refunds: {},
    disputes: {},
    payouts: {},
    paidOutUntil: 0,
    fees: {},
    accounts: {},
    accountLinks: {},
    products: {},
    prices: {},
    events: {},
    deliveries: {},
    replies: {},
  };
}
