import * as z from 'zod';
import type { Activity } from '../../../core/contract/model/catalogue/activity.ts';
import type { ActivityId, OrganizationId } from '../../../core/contract/model/ids.ts';
import { type Instant, instant } from '../../../core/contract/model/time.ts';
import { absent } from '../conditions.ts';
import { keys } from '../keys.ts';
import { getItem, type Table } from '../table.ts';
import type { Put } from '../transaction.ts';

const stored = z.object({ text: z.string(), version: z.int(), writtenAt: instant });

export type WaiverText = z.infer<typeof stored>;

/** The texts of activities' waivers, by version. A text is never changed: another text is another version. */
export const waiverTexts = (table: Table) => ({
  get: (org: OrganizationId, activity: ActivityId, version: number) =>
    getItem(table, keys.waiverText(org, activity, version), stored, { seldomChanges: true }),
});

/** Keeps a new text: part of the transaction that makes it the activity's. */
export function waiverTextWrite(
  { organizationId, id }: Pick<Activity, 'organizationId' | 'id'>,
  {
    version,
    text,
    writtenAt,
  }: { readonly version: number; readonly text: string; readonly writtenAt: Instant },
): Put {
  const key = keys.waiverText(organizationId, id, version);
  return { put: { ...key, entity: 'WAIVER_TEXT', version, text, writtenAt }, only: [absent] };
}
