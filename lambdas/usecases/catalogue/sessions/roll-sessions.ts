import type { Clock } from '../../../../core/domain/clock.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import type { Table } from '../../../data/table.ts';
import type { Bus } from '../../../gateways/bus.ts';

interface Deps {
  readonly table: Table;
  readonly clock: Clock;
  readonly bus: Bus;
}

/**
 * Asks for every published activity's sessions to be brought up to date: one event an activity, so that each
 * is worked on, and retried, alone. Answers how many it asked for.
 * @throws when the bus did not take them all: asking twice is harmless
 */
export async function rollSessions({ table, clock, bus }: Deps): Promise<number> {
  const published = await activities(table).listPublished();
  const occurredAt = toInstant(clock.now());
  const refused = await bus.publish(
    published.map((target) => ({
      type: 'activity.sessions-due' as const,
      detail: { ...target, eventId: `${target.activityId}:${occurredAt}`, occurredAt },
    })),
  );
  if (refused.length > 0) throw new Error(`The bus refused ${refused.length} of ${published.length} events.`);
  return published.length;
}
