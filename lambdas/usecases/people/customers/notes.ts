import type { CustomerId } from '../../../../core/contract/model/ids.ts';
import type { CustomerNote } from '../../../../core/contract/model/people/customer.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { customers, noteRemoval, noteWrite, stillActive } from '../../../data/people/customers.ts';
import { transact } from '../../../data/transaction.ts';
import { customerDeed } from './deed.ts';
import type { CustomerDeps } from './deps.ts';
import { changedByOther, customerInScope, mayRead } from './scope.ts';

/**
 * Adds a note about a customer. It is visible at the venues where its author works, or everywhere if the
 * author works for the whole organization.
 * @throws Problem('not-found' | 'suspended' | 'forbidden' | 'conflict')
 */
export async function addCustomerNote(
  deps: CustomerDeps,
  actor: Actor,
  { customerId, text }: { readonly customerId: CustomerId; readonly text: string },
): Promise<CustomerNote> {
  const { customer } = await customerInScope(deps, actor, 'customers.edit', customerId);
  const at = toInstant(deps.clock.now());
  const note: CustomerNote = {
    id: `${at.replaceAll(/\D/g, '')}-${deps.ids.random()}`,
    text,
    author: { userId: actor.userId, name: actor.name },
    venueIds: actor.venueIds === 'all' ? 'all' : [...actor.venueIds],
    at,
  };
  const written = noteWrite(customer.organizationId, customerId, note);
  const deed = customerDeed(deps, actor, { action: 'addCustomerNote', id: customerId });
  if ((await transact(deps.table, [written, stillActive(customer), deed])).done) return note;
  throw changedByOther();
}

/**
 * Deletes a note. Allowed to members who may read the note and edit customers.
 * @throws Problem('not-found' | 'suspended' | 'forbidden' | 'conflict')
 */
export async function deleteCustomerNote(
  deps: CustomerDeps,
  actor: Actor,
  { customerId, noteId }: { readonly customerId: CustomerId; readonly noteId: string },
): Promise<void> {
  const { customer } = await customerInScope(deps, actor, 'customers.edit', customerId);
  const notes = await customers(deps.table).notesOf(customer.organizationId, customerId);
  const note = notes.find(({ id }) => id === noteId);
  if (!note || !mayRead(actor, note)) throw new Problem('not-found', 'no-note');
  const removed = noteRemoval(customer.organizationId, customerId, noteId);
  const deed = customerDeed(deps, actor, { action: 'deleteCustomerNote', id: customerId });
  if (!(await transact(deps.table, [removed, stillActive(customer), deed])).done) throw changedByOther();
}
