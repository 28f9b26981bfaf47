import type { LeavingCustomer } from '../../../../../core/contract/model/people/customer.ts';
import { keys } from '../../../../data/keys.ts';
import { customers } from '../../../../data/people/customers.ts';
import { deleteItem, type Table } from '../../../../data/table.ts';

/** Deletes how often they came to each venue. Only once the customer has no bookings left. */
export async function forgetTotals(table: Table, { organizationId, id }: LeavingCustomer): Promise<void> {
  for (const { venueId } of await customers(table).totalsOf(organizationId, id)) {
    await deleteItem(table, keys.customerTotals(organizationId, id, venueId));
  }
}

export async function forgetNotes(table: Table, { organizationId, id }: LeavingCustomer): Promise<void> {
  for (const note of await customers(table).notesOf(organizationId, id)) {
    await deleteItem(table, keys.customerNote(organizationId, id, note.id));
  }
}
