import { afterEach, expect, test } from '@jest/globals';
import { Problem } from '../../../core/domain/problem.ts';
import { giftCards } from '../../../lambdas/data/money/gift-cards.ts';
import { promoCodes } from '../../../lambdas/data/venue/promo-codes.ts';
import { startTable, type TestTable } from '../../support/table.ts';
import { type Floor, openFloor } from './floor.ts';
import { type Fate, fate, mortalGateway, mortalTable } from './mortal.ts';

/** One life: what came before it, and what it was doing when it died. */
export interface Story {
  /** Answers with what the act is about, such as the guest's link. */
  prepare(floor: Floor): Promise<string>;
  act(floor: Floor, token: string): Promise<unknown>;
}

/**
 * Tests that the process may die before and after every write and every call of the payment provider that an act
 * makes. Then the same request comes again, or not; Stripe's news, refunds, sweeps and generations always do, and no
 * seat and no money may have been lost by it.
 */
export function survivesEveryCrash(stories: Readonly<Record<string, Story>>): void {
  const closing: TestTable[] = [];
  afterEach(() => closing.pop()?.close());

  test.each(Object.entries(stories))('%s', async (_, story) => {
    // A table for each story: closing the books of a shop looks at every item of the table.
    const running = await startTable();
    closing.push(running);
    const life = fate();
    const whole = await live(running, story, life, { end: null, again: true });
    expect(whole).toMatchObject({ died: false, amiss: [] });
    expect(whole.steps).toBeGreaterThan(0);
    for (let step = 0; step < whole.steps; step++) {
      for (const { when, again } of deaths) {
        const { died, amiss } = await live(running, story, life, { end: { step, when }, again });
        expect({ step, when, again, died, amiss }).toEqual({ step, when, again, died: true, amiss: [] });
      }
    }
  });
}

/** Dying before a step without asking again is as dying after the step before. */
const deaths = [
  { when: 'before', again: true },
  { when: 'after', again: true },
  { when: 'after', again: false },
] as const;

interface Ending {
  readonly end: Parameters<Fate['begin']>[0];
  /** Whether the same request comes again; the caller may also have gone home. */
  readonly again: boolean;
}

/** Prepares, acts until death, asks again or not, and closes the books. */
async function live({ table }: TestTable, { prepare, act }: Story, life: Fate, { end, again }: Ending) {
  const floor = await openFloor(table, {
    cancellation: { tiers: [{ minutesBefore: 60, feeBasisPoints: 0 }], rescheduleMinutes: 60 },
  });
  const token = await prepare(floor);
  const mortal = mortalFloor(floor, life);
  life.begin(end);
  await act(mortal, token).catch((error: unknown) => {
    if (!life.hasEnded()) throw error;
  });
  const died = life.hasEnded();
  const steps = life.steps();
  life.begin(null);
  if (again) {
    await act(mortal, token).catch((error: unknown) => {
      if (!(error instanceof Problem)) throw error;
    });
  }
  return { died, steps, amiss: await floor.closeTheBooks() };
}

/** The floor as a process sees it that may die. */
export function mortalFloor(floor: Floor, life: Fate): Floor {
  const table = mortalTable(floor.table, life);
  const payments = mortalGateway(floor.bank.payments, life);
  const deps = {
    ...floor.deps,
    table,
    payments: async () => payments,
    giftCards: giftCards(table),
    promoCodes: promoCodes(table),
  };
  return { ...floor, table, deps, hold: floor.holdWith(deps) };
}
