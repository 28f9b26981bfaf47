import { everything } from '../../support/audit.ts';
import type { World } from '../../support/world.ts';

/** All that an organization has in the table, but for what goes on by the clock, whoever asks for what. */
export async function standingOf({ table }: World, organizationId: string) {
  return (await everything(table, organizationId)).filter(({ entity }) => entity !== 'DELIVERY');
}
