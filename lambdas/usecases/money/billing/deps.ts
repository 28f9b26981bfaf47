import type { Clock } from '../../../../core/domain/clock.ts';
import type { Table } from '../../../data/table.ts';
import type { Payments } from '../../../gateways/payments.ts';
import type { Ids } from '../../../runtime/ids.ts';

export interface BillingDeps {
  readonly table: Table;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly payments: () => Promise<Payments>;
  /** Origin of the platform's own pages. */
  readonly siteUrl: string;
}
