import type { CustomerId } from '../../../../../core/contract/model/ids.ts';
import type { ActiveCustomer } from '../../../../../core/contract/model/people/customer.ts';
import type { CustomerRow } from '../../../../../core/contract/schemas/people/customers.ts';
import { mergeProfiles } from '../../../../../core/domain/customers/merge.ts';
import type { Actor } from '../../../../../core/domain/permissions/actor.ts';
import { Problem } from '../../../../../core/domain/problem.ts';
import { toInstant } from '../../../../../core/domain/time.ts';
import { changeOfCustomer, customers, pointerTransfer } from '../../../../data/people/customers.ts';
import type { Table } from '../../../../data/table.ts';
import { transact, type Write } from '../../../../data/transaction.ts';
import { customerDeed } from '../deed.ts';
import type { CustomerDeps } from '../deps.ts';
import { changedByOther, wholeCustomerInScope } from '../scope.ts';
import { viewCustomer } from '../view.ts';
import { pointersOf, releasePointers } from './pointers.ts';

/**
 * Records that two customers are one person. From then on pointers to the other lead to this customer, and no
 * list shows the other; `finishCustomerChange` moves their bookings and notes. A repeated request gives the same
 * answer.
 * @throws Problem('forbidden') unless the actor works at every venue of both; Problem('conflict') when one of
 * them changed just now; Problem('invalid-input' | 'not-found' | 'suspended')
 */
export async function mergeCustomers(
  deps: CustomerDeps,
  actor: Actor,
  { customerId, otherId }: { readonly customerId: CustomerId; readonly otherId: CustomerId },
): Promise<CustomerRow> {
  const { table } = deps;
  const one = await wholeCustomerInScope(deps, actor, 'customers.edit', customerId);
  if (await isMergedInto(table, otherId, one.customer)) return viewCustomer(deps, one);
  const { customer: other } = await wholeCustomerInScope(deps, actor, 'customers.edit', otherId);
  if (otherId === customerId) throw new Problem('invalid-input', 'same-customer');
  const set = {
    ...mergeProfiles(one.customer, other, toInstant(deps.clock.now())),
    absorbing: absorbedBy(one.customer, other),
  };
  const after = { ...one.customer, ...set };
  const done = await transact(table, [
    changeOfCustomer(one.customer, set, { version: 1 }),
    changeOfCustomer(other, { status: 'merging', mergedInto: customerId }, { version: 1 }),
    ...(await pointerWrites(table, other, after)),
    customerDeed(deps, actor, { action: 'mergeCustomers', id: customerId, otherId }),
  ]);
  if (!done.done) throw changedByOther();
  const customer = { ...after, version: after.version + 1, revision: after.revision + 1 };
  return viewCustomer(deps, { ...one, customer, venueIds: customer.venueIds });
}

async function isMergedInto(table: Table, id: CustomerId, into: ActiveCustomer): Promise<boolean> {
  const found = await customers(table).get(into.organizationId, id);
  return found !== null && 'mergedInto' in found && found.mergedInto === into.id;
}

/** Customers whose merge into the other is unfinished are merged into this one as well. */
function absorbedBy(one: ActiveCustomer, other: ActiveCustomer): CustomerId[] {
  return [...new Set([...one.absorbing, other.id, ...other.absorbing])];
}

/**
 * Pointers to the other lead to the customer who stays. A phone that no longer belongs to the other leads to
 * no customer.
 */
async function pointerWrites(table: Table, other: ActiveCustomer, after: ActiveCustomer): Promise<Write[]> {
  const kept = pointersOf(after).map(({ kind, text }) => `${kind} ${text}`);
  const writes = pointersOf(other).map(async (pointer) => {
    const owned = await releasePointers(table, other, pointer);
    const stays = owned.length > 0 && kept.includes(`${pointer.kind} ${pointer.text}`);
    return stays ? [pointerTransfer(other, after.id, pointer)] : owned;
  });
  return (await Promise.all(writes)).flat();
}
