import type { Actor } from '../../../core/domain/permissions/actor.ts';
import { giftCards } from '../../../lambdas/data/money/gift-cards.ts';
import { organizations } from '../../../lambdas/data/platform/organizations.ts';
import type { Table } from '../../../lambdas/data/table.ts';
import { promoCodes } from '../../../lambdas/data/venue/promo-codes.ts';
import { venues } from '../../../lambdas/data/venue/venues.ts';
import { chance, demoIds } from '../ids.ts';

/** Who does what the demo shows. */
export interface Team {
  readonly owner: Actor;
  readonly manager: Actor;
  readonly staff: Actor;
}

/** What the use cases need, on a calendar of the demo's own. */
export function depsAt(table: Table, at: Date, seed: number) {
  return {
    table,
    clock: { now: () => at },
    ids: demoIds(chance(seed)),
    organizations: organizations(table),
    venues: venues(table),
    giftCards: giftCards(table),
    promoCodes: promoCodes(table),
  };
}
