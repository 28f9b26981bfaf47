import * as z from 'zod';
import type { WaitlistEntry } from '../../../core/contract/model/guest/waitlist.ts';
import { waitlistEntryId } from '../../../core/contract/model/ids.ts';
import { instant } from '../../../core/contract/model/time.ts';
import type { UnconfirmedEntry } from '../../../core/domain/capacity/waitlist.ts';
import { absent, is } from '../conditions.ts';
import { type Key, keys } from '../keys.ts';
import { getItem, type Table } from '../table.ts';
import type { Update } from '../transaction.ts';

const stored = z.object({
  entries: z.array(z.object({ id: waitlistEntryId, confirmBy: instant })),
  version: z.int(),
});

/** The waitlist entries that one network of guests has to confirm at a venue, as they were read. */
export interface NetworkEntries {
  readonly key: Key;
  readonly entries: readonly UnconfirmedEntry[];
  readonly version: number;
}

export const unconfirmedEntries = (table: Table) => ({
  /** Those of an entry's network; null for an entry that is not counted against one. */
  async ofNetwork({ organizationId, venueId, network }: WaitlistEntry): Promise<NetworkEntries | null> {
    if (network === undefined) return null;
    const key = keys.unconfirmedEntries(organizationId, venueId, network);
    const found = await getItem(table, key, stored);
    return { key, ...(found ?? { entries: [], version: 0 }) };
  },
});

/** Counts the entry, in a transaction that fails when the network's entries changed since they were read. */
export function countEntry({ id, confirmBy }: WaitlistEntry, known: NetworkEntries): Update {
  return replace(known, [...without(known, id), ...(confirmBy === undefined ? [] : [{ id, confirmBy }])]);
}

/** The entry is confirmed or has left: it no longer counts. Fails as `countEntry` does. */
export function uncountEntry({ id }: WaitlistEntry, known: NetworkEntries): Update {
  return replace(known, without(known, id));
}

const without = ({ entries }: NetworkEntries, id: WaitlistEntry['id']) =>
  entries.filter((entry) => entry.id !== id);

/** Seconds that the item outlives the last entry in it. */
const kept = 24 * 60 * 60;

function replace(
  { key, version, entries: before }: NetworkEntries,
  entries: readonly UnconfirmedEntry[],
): Update {
  const last = Math.max(...[...before, ...entries].map(({ confirmBy }) => Date.parse(confirmBy)));
  return {
    update: key,
    set: { entity: 'UNCONFIRMED_ENTRIES', entries, ttl: Math.floor(last / 1000) + kept },
    add: { version: 1 },
    only: [version === 0 ? absent : is('version', version)],
  };
}
