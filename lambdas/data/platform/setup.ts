import type { OrganizationId } from '../../../core/contract/model/ids.ts';
import { type SetupChoices, setupChoices } from '../../../core/contract/model/platform/setup.ts';
import { absent, is } from '../conditions.ts';
import { keys } from '../keys.ts';
import { getItem, type Table } from '../table.ts';
import { type Put, transact } from '../transaction.ts';

/** What owners decided about the checklist of their first days. */
export const setups = (table: Table) => ({
  get: async (org: OrganizationId): Promise<SetupChoices> =>
    (await getItem(table, keys.setup(org), setupChoices)) ?? setupChoices.parse({}),

  /** Replaces the version before this one, with its entry in the log. Answers false when it has changed. */
  async replace(org: OrganizationId, next: SetupChoices, audit: Put): Promise<boolean> {
    const put = { ...keys.setup(org), entity: 'SETUP', organizationId: org, ...next };
    const only = [next.version === 1 ? absent : is('version', next.version - 1)];
    return (await transact(table, [{ put, only }, audit])).done;
  },
});
