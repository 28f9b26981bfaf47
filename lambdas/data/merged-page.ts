import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod';
import { type AccessPattern, keyCondition } from './access-patterns.ts';
import { badCursor } from './paging.ts';
import type { Item, Page, Paging, Table } from './table.ts';

/** Items whose sort keys begin in the same way. What follows is their place, the same in every source. */
export interface Source {
  readonly pattern: AccessPattern;
  readonly partition: string;
  readonly prefix: string;
}

interface MergeOptions extends Paging {
  readonly newestFirst?: boolean;
  /** Only places that begin with this. */
  readonly beginning?: string;
}

/** Comes after everything that begins with what it is appended to. */
export const toTheEnd = '\u{10ffff}';

/**
 * A page of several sorted lists read as one, parsed; what stands at the same place in several of them is one. The
 * cursor is a place: it leads out of none of the lists.
 * @throws Problem('invalid-input') for a cursor that is none
 */
export async function mergedPage<S extends z.ZodType>(
  table: Table,
  sources: readonly Source[],
  schema: S,
  { limit, cursor, newestFirst = false, beginning = '' }: MergeOptions,
): Promise<Page<z.output<S>>> {
  const after = cursor === undefined ? undefined : placeIn(cursor, beginning);
  const [low, high] = newestFirst
    ? [beginning, after ?? beginning + toTheEnd]
    : [after ?? beginning, beginning + toTheEnd];
  const read = sources.map((source) => placed(table, source, { low, high, newestFirst, limit: limit + 2 }));
  const places = new Map((await Promise.all(read)).flat());
  if (after !== undefined) places.delete(after);
  const sorted = [...places].sort(([a], [b]) => Buffer.from(a).compare(Buffer.from(b)));
  const ordered = newestFirst ? sorted.toReversed() : sorted;
  const page = ordered.slice(0, limit);
  const [last = ''] = page.at(-1) ?? [];
  return {
    items: page.map(([, item]) => schema.parse(item)),
    next: ordered.length > limit ? Buffer.from(last).toString('base64url') : null,
  };
}

interface Range {
  readonly low: string;
  readonly high: string;
  readonly newestFirst: boolean;
  readonly limit: number;
}

async function placed(
  table: Table,
  { pattern, partition, prefix }: Source,
  { low, high, newestFirst, limit }: Range,
): Promise<[place: string, item: Item][]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      ...keyCondition(pattern, { partition, sort: prefix + low, to: prefix + high }),
      ScanIndexForward: !newestFirst,
      Limit: limit,
    }),
  );
  return Items.map((item) => [String(item.SK).slice(prefix.length), item]);
}

/** What is not text as we write it, or lies beyond the list, is a key that DynamoDB refuses. */
function placeIn(cursor: string, beginning: string): string {
  const place = Buffer.from(cursor, 'base64url').toString();
  const isOurs = Buffer.from(place).toString('base64url') === cursor && place.startsWith(beginning);
  if (place === '' || !isOurs || place.startsWith(beginning + toTheEnd)) throw badCursor();
  return place;
}
