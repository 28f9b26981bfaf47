import type { OrganizationId } from '../../core/contract/model/ids.ts';
import { type Organization, organization } from '../../core/contract/model/organization.ts';
import { keys } from './keys.ts';
import { getItem, putNewItem, type Table } from './table.ts';

export const organizations = (table: Table) => ({
  get: (id: OrganizationId) => getItem(table, keys.organization(id), organization, { eventually: true }),
  create: (value: Organization) =>
    putNewItem(table, { ...keys.organization(value.id), entity: 'ORGANIZATION', ...value }),
});
