import * as z from 'zod';
import type { OrganizationId } from '../../../core/contract/model/ids.ts';
import { keys } from '../keys.ts';
import { getItem, putNewItem, type Table } from '../table.ts';

const stored = z.object({ text: z.string() }).transform(({ text }) => text);

/** The texts that guests agreed to, by version. A text is never changed: another text is another version. */
export const acceptedTerms = (table: Table) => ({
  get: (org: OrganizationId, version: string) => getItem(table, keys.acceptedTerms(org, version), stored),

  async keep(org: OrganizationId, version: string, text: string): Promise<void> {
    if ((await acceptedTerms(table).get(org, version)) !== null) return;
    await putNewItem(table, { ...keys.acceptedTerms(org, version), entity: 'ACCEPTED_TERMS', text });
  },
});
