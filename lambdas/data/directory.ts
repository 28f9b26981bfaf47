import * as z from 'zod';
import { type EmbedKey, organizationId, type Slug, venueId } from '../../core/contract/model/ids.ts';
import { type Key, keys } from './keys.ts';
import { getItem, putNewItem, type Table } from './table.ts';

const entry = z.object({ organizationId, venueId });

/** Whose venue a public identifier names. */
export type DirectoryEntry = z.infer<typeof entry>;

/** From what the public knows (embed keys, slugs) to the tenant it belongs to: the only keys without one. */
export const directory = (table: Table) => ({
  byEmbedKey: (key: EmbedKey) => getItem(table, keys.embedKey(key), entry, { eventually: true }),
  bySlug: (slug: Slug) => getItem(table, keys.slug(slug), entry, { eventually: true }),
  /** Answers false when another venue has it. */
  takeEmbedKey: (key: EmbedKey, owner: DirectoryEntry) => take(table, keys.embedKey(key), owner),
  takeSlug: (slug: Slug, owner: DirectoryEntry) => take(table, keys.slug(slug), owner),
});

function take(table: Table, key: Key, { organizationId, venueId }: DirectoryEntry): Promise<boolean> {
  return putNewItem(table, { ...key, entity: 'DIRECTORY', organizationId, venueId });
}
