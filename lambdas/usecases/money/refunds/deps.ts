import type { Clock } from '../../../../core/domain/clock.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import type { Table } from '../../../data/table.ts';
import type { Ids } from '../../../runtime/ids.ts';

export interface StaffRefundDeps {
  readonly table: Table;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** One refund that is not finished, and who acts on it. */
export interface RefundTarget {
  readonly actor: Actor;
  readonly refundId: string;
}
