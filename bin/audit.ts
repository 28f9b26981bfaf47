import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { auditBooks } from '../core/domain/audit/audit-books.ts';
import { toInstant } from '../core/domain/time.ts';
import { localTable } from './audit/local-table.ts';
import { readBooks } from './audit/read-books.ts';

/**
 * Recomputes every counter of a table from the ledgers of its bookings, and says where they differ: exits with 1
 * then. Reads the whole table, so it is for people, not for programs.
 *
 *   npm run audit -- --table <name>      the table of a stage, with your AWS credentials
 *   npm run audit -- --local             of what `npm start` runs on this machine
 */
const { values } = parseArgs({
  options: { table: { type: 'string' }, local: { type: 'boolean', default: false } },
});

const place = values.local ? await localTable(process.env.PORT ?? '4000') : { name: values.table };
if (!place.name) {
  console.error('Say which table: --table <name>, or --local.');
  process.exit(2);
}
const client = DynamoDBDocumentClient.from(new DynamoDBClient('client' in place ? place.client : {}));
const now = toInstant('now' in place ? place.now : new Date());
const books = await readBooks({ client, name: place.name });
const differences = auditBooks(books, now);
console.log(
  `${books.bookings.length} bookings, ${books.sessions.length} sessions, ${books.giftCards.length} gift cards, ` +
    `${books.promoCodes.length} promo codes, ${books.resourceDays.length} days of resources.`,
);
if (differences.length === 0) console.log('Everything adds up.');
else console.table(differences);
process.exitCode = differences.length === 0 ? 0 : 1;
