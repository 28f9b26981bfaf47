import { everything } from '../../support/audit.ts';
import type { World } from '../../support/world.ts';

/** Everything an organization has in the table, except what changes with the clock. */
export async function standingOf({ table }: World, organizationId: string) {
  return (await everything(table, organizationId)).filter(({ entity }) => entity !== 'DELIVERY');
}
