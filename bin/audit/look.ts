import type { Instant } from '../../core/contract/model/time.ts';
import { auditBooks } from '../../core/domain/audit/audit-books.ts';
import type { Books } from '../../core/domain/audit/books.ts';
import type { Discrepancy } from '../../core/domain/audit/discrepancy.ts';
import { canonicalText } from '../../core/domain/audit-log/changes.ts';
import type { Table } from '../../lambdas/data/table.ts';
import type { Payments } from '../../lambdas/gateways/payments.ts';
import { readBooks } from './read-books.ts';
import { refundsAtStripe } from './refunds-at-stripe.ts';

/**
 * Audits a table that others may be writing to: each difference is read twice, and counts only if both
 * readings found the same. A difference found once was a change in progress. `payments`: Stripe is asked for
 * every refund too.
 */
export async function look(
  table: Table,
  now: Instant,
  payments: Pick<Payments, 'readPayment'> | null = null,
): Promise<{ books: Books; found: Discrepancy[] }> {
  const read = async (): Promise<Books> => {
    const books = await readBooks(table);
    return payments ? { ...books, refundsAtStripe: await refundsAtStripe(table, books, payments) } : books;
  };
  const first = await read();
  const suspected = new Set(auditBooks(first, now).map(textOf));
  if (suspected.size === 0) return { books: first, found: [] };
  const books = await read();
  return { books, found: auditBooks(books, now).filter((each) => suspected.has(textOf(each))) };
}

/** The repair is part of it: it holds the items as they were read, versions included. */
const textOf = (found: Discrepancy) => canonicalText(found);
