import type { Clock } from '../../../../core/domain/clock.ts';
import type { Table } from '../../../data/table.ts';
import type { Payments } from '../../../gateways/payments.ts';
import type { Ids } from '../../../runtime/ids.ts';
import type { LinkSecret } from '../../scope/links.ts';

export interface GiftCardDeps {
  readonly table: Table;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly linkSecret: () => Promise<LinkSecret>;
  readonly payments: () => Promise<Payments>;
  /** Origin of the platform's own pages. */
  readonly siteUrl: string;
}
