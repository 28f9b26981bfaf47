import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { Item, Table } from '../../lambdas/data/table.ts';

const line = z.object({ Item: z.record(z.string(), z.custom<AttributeValue>()) });

/** All items of a table. */
export async function readItems({ client, name }: Table): Promise<Item[]> {
  const items: Item[] = [];
  for await (const page of paginateScan({ client }, { TableName: name, ConsistentRead: true })) {
    items.push(...(page.Items ?? []));
  }
  return items;
}

/** Writes items as DynamoDB's own export to S3 does: a line of DynamoDB JSON each, gzipped. */
export function writeExport(file: string, items: readonly Item[]): void {
  const lines = items.map((item) =>
    JSON.stringify({ Item: marshall(item, { removeUndefinedValues: true }) }),
  );
  writeFileSync(file, gzipSync(lines.join('\n')));
}

/** The items of a file that `writeExport` or DynamoDB wrote. */
export function readExport(file: string): Item[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter(Boolean);
  return lines.map((text) => unmarshall(line.parse(JSON.parse(text)).Item));
}
