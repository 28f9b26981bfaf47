import type { ActiveCustomer } from '../../../../core/contract/model/people/customer.ts';
import { identityOf } from '../../../../core/domain/customers/identity.ts';
import { customers, type Pointer, pointerRemoval } from '../../../data/people/customers.ts';
import type { Table } from '../../../data/table.ts';
import type { Write } from '../../../data/transaction.ts';

type Known = Pick<ActiveCustomer, 'organizationId' | 'id' | 'name' | 'email' | 'otherEmails' | 'phone'>;

/** All that leads to a customer: every address of theirs, and their phone with their name. */
export function pointersOf(customer: Known): Pointer[] {
  const { person } = identityOf(customer);
  const emails = [customer.email, ...customer.otherEmails];
  return [
    ...emails.map((text) => ({ kind: 'EMAIL' as const, text })),
    ...(person === null ? [] : [{ kind: 'PERSON' as const, text: person }]),
  ];
}

/** So that it leads to nobody; nothing where it leads to somebody else, who was there first. */
export async function releasePointers(
  table: Table,
  customer: Pick<Known, 'organizationId' | 'id'>,
  pointer: Pointer,
): Promise<Write[]> {
  const owner = await customers(table).find(customer.organizationId, pointer);
  return owner === customer.id ? [pointerRemoval(customer, pointer)] : [];
}
