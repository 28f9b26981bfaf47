import type { OrganizationId, VenueId } from '../../../core/contract/model/ids.ts';
import { type CardMovement, cardMovement } from '../../../core/contract/model/money/money-day.ts';
import type { LocalDate } from '../../../core/contract/model/time.ts';
import { accessPatterns } from '../access-patterns.ts';
import { cardMovementsOnDay, keys } from '../keys.ts';
import { putMissing } from '../put-missing.ts';
import { queryItems, type Table } from '../table.ts';

/** What moved the balances of gift cards, listed at the venue that each card was bought at. */
export const cardMovements = (table: Table) => ({
  /** On a date in UTC, by time. */
  listByDay: (org: OrganizationId, venue: VenueId, date: LocalDate) =>
    queryItems(
      table,
      accessPatterns.cardMovementsOfDay,
      { partition: cardMovementsOnDay(org, venue, date) },
      cardMovement,
      { consistent: true },
    ),

  /** Lists those that are not listed yet. */
  add: (org: OrganizationId, venue: VenueId, values: readonly CardMovement[]): Promise<void> =>
    putMissing(
      table,
      values.map((value) => ({ ...keys.cardMovement(org, venue, value), entity: 'CARD_MOVEMENT', ...value })),
    ),
});
