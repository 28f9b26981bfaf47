import type { OrganizationId } from '../../../core/contract/model/ids.ts';
import { type Reconciliation, reconciliation } from '../../../core/contract/model/money/reconciliation.ts';
import type { LocalDate } from '../../../core/contract/model/time.ts';
import { accessPatterns } from '../access-patterns.ts';
import { keys } from '../keys.ts';
import { putItem, queryItems, type Table } from '../table.ts';

export const reconciliations = (table: Table) => ({
  /** The newest look at a date replaces the one before. */
  put: (value: Reconciliation) =>
    putItem(table, {
      ...keys.reconciliation(value.organizationId, value.date),
      entity: 'RECONCILIATION',
      ...value,
    }),

  /** Of the dates from `from` until `to`, both in UTC and included, the newest first. */
  async listBetween(org: OrganizationId, from: LocalDate, to: LocalDate): Promise<Reconciliation[]> {
    const found = await queryItems(
      table,
      accessPatterns.reconciliationsBetween,
      {
        partition: keys.organization(org).PK,
        sort: keys.reconciliation(org, from).SK,
        to: keys.reconciliation(org, to).SK,
      },
      reconciliation,
    );
    return found.reverse();
  },
});
