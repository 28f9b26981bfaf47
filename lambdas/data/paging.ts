import * as z from 'zod';
import { fieldProblem, Problem } from '../../core/domain/problem.ts';
import type { AccessPattern } from './access-patterns.ts';
import type { Item } from './table.ts';

const position = z.record(z.string(), z.string());

/** The attributes that, beside the partition that is asked for, say where in a pattern's results an item stands. */
function attributesOf({ index }: AccessPattern): readonly string[] {
  if (index === undefined) return ['SK'];
  return [index === 'byVenueDay' ? 'GSI1SK' : 'GSI2SK', 'PK', 'SK'];
}

function partitionOf({ index }: AccessPattern): string {
  if (index === undefined) return 'PK';
  return index === 'byVenueDay' ? 'GSI1PK' : 'GSI2PK';
}

/** Where the next page begins: after this item. Says nothing of the partition, so that it cannot lead out of it. */
export function cursorAfter(pattern: AccessPattern, item: Item): string {
  const place = attributesOf(pattern).map((name) => [name, item[name]]);
  return Buffer.from(JSON.stringify(Object.fromEntries(place))).toString('base64url');
}

/** The key to go on after, in this partition. @throws Problem('invalid-input') for what is no cursor of ours */
export function startAfter(pattern: AccessPattern, partition: string, cursor: string): Item {
  const place = position.safeParse(decoded(cursor));
  const names = attributesOf(pattern);
  const fits = place.success && Object.keys(place.data).sort().join() === [...names].sort().join();
  if (!fits) throw badCursor();
  return { ...place.data, [partitionOf(pattern)]: partition };
}

export function badCursor(): Problem {
  const detail = 'invalid-cursor';
  return new Problem('invalid-input', detail, [fieldProblem('cursor', detail)]);
}

function decoded(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return null;
  }
}
