import * as z from 'zod';
import { type Organization, organization } from '../../../core/contract/model/platform/organization.ts';
import { foldText } from '../../../core/domain/customers/fold.ts';
import { accessPatterns } from '../access-patterns.ts';
import { getItems } from '../find.ts';
import { keys, organizationOwning, platform } from '../keys.ts';
import { type Page, type Paging, putNewItem, queryPage, type Table } from '../table.ts';
import type { Put } from '../transaction.ts';

type Named = Pick<Organization, 'id' | 'name'>;

const entry = z.object({ PK: z.string() }).transform(({ PK }) => organizationOwning(PK));

/** Leads operators to organizations by the beginnings of their names, whatever case and accents they are in. */
export const organizationNames = (table: Table) => ({
  /** @throws Problem('invalid-input') for a cursor that is none */
  async find(beginning: string, paging: Paging): Promise<Page<Organization>> {
    const key = { partition: platform.organizationNames, sort: foldText(beginning) };
    const { items, next } = await queryPage(table, accessPatterns.organizationsByName, key, entry, paging);
    return { items: await getItems(table, items, organization), next };
  },

  /** Enters an organization that has no entry yet. An existing entry stays: a rename has written it. */
  add: (named: Named): Promise<boolean> => putNewItem(table, entryOf(named)),
});

/** Part of the transaction that makes or renames an organization. */
export function namedAs(named: Named): Put {
  return { put: entryOf(named), only: [] };
}

/** Lies in the organization's own partition: its people rename it, and can write nowhere else. */
function entryOf({ id, name }: Named) {
  return {
    ...keys.organizationName(id),
    entity: 'ORGANIZATION_NAME',
    GSI1PK: platform.organizationNames,
    GSI1SK: platform.organizationName(foldText(name), id),
  };
}
