import type { Clock } from '../../../../core/domain/clock.ts';
import type { Table } from '../../../data/table.ts';
import type { WebhookSender } from '../../../gateways/webhook-sender.ts';

export interface SendDeps {
  readonly table: Table;
  readonly clock: Clock;
  readonly sender: WebhookSender;
  /** At least 0 and less than 1. */
  readonly random: () => number;
}
