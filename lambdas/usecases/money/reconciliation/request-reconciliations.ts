import type { Clock } from '../../../../core/domain/clock.ts';
import { addDays, toInstant } from '../../../../core/domain/time.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import type { Table } from '../../../data/table.ts';
import type { Bus } from '../../../gateways/bus.ts';

interface Deps {
  readonly table: Table;
  readonly clock: Clock;
  readonly bus: Bus;
}

/**
 * Asks for the day in UTC that is over to be compared with Stripe: one event an organization, so that each is
 * worked on, and retried, alone. Answers how many it asked for.
 * @throws when the bus did not take them all: asking twice is harmless
 */
export async function requestReconciliations({ table, clock, bus }: Deps): Promise<number> {
  const all = await organizations(table).listToReconcile();
  const occurredAt = toInstant(clock.now());
  const date = addDays(occurredAt.slice(0, 10), -1);
  const refused = await bus.publish(
    all.map((organizationId) => ({
      type: 'organization.reconciliation-due' as const,
      detail: { eventId: `${organizationId}:${date}:reconciliation`, organizationId, date, occurredAt },
    })),
  );
  if (refused.length > 0) throw new Error(`The bus refused ${refused.length} of ${all.length} events.`);
  return all.length;
}
