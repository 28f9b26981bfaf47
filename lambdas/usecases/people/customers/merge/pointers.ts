import type { ActiveCustomer } from '../../../../../core/contract/model/people/customer.ts';
import { identityOf } from '../../../../../core/domain/customers/identity.ts';
import { customers, type Pointer, pointerRemoval } from '../../../../data/people/customers.ts';
import type { Table } from '../../../../data/table.ts';
import type { Write } from '../../../../data/transaction.ts';

type Known = Pick<ActiveCustomer, 'organizationId' | 'id' | 'name' | 'email' | 'otherEmails' | 'phone'>;

/** All pointers to a customer: each of their addresses, and their phone with their name. */
export function pointersOf(customer: Known): Pointer[] {
  const { person } = identityOf(customer);
  const emails = [customer.email, ...customer.otherEmails];
  return [
    ...emails.map((text) => ({ kind: 'EMAIL' as const, text })),
    ...(person === null ? [] : [{ kind: 'PERSON' as const, text: person }]),
  ];
}

/** Deletes a pointer, but not if it leads to another customer who claimed it first. */
export async function releasePointers(
  table: Table,
  customer: Pick<Known, 'organizationId' | 'id'>,
  pointer: Pointer,
): Promise<Write[]> {
  const owner = await customers(table).find(customer.organizationId, pointer);
  return owner === customer.id ? [pointerRemoval(customer, pointer)] : [];
}
