import type * as z from 'zod';
import type { CustomerId } from '../../../../core/contract/model/ids.ts';
import { type ActiveCustomer, mostOfCustomer } from '../../../../core/contract/model/people/customer.ts';
import type { CustomerRow, customerSchemas } from '../../../../core/contract/schemas/people/customers.ts';
import { normaliseEmail } from '../../../../core/domain/customers/identity.ts';
import { normalisePhone } from '../../../../core/domain/customers/phone.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { fieldProblem, Problem, say } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { relist } from '../../../data/people/customer-lists.ts';
import { changeOfCustomer, claim, customers, type Pointer } from '../../../data/people/customers.ts';
import type { Table } from '../../../data/table.ts';
import { transact, type Write } from '../../../data/transaction.ts';
import { venues } from '../../../data/venue/venues.ts';
import { customerDeed } from './deed.ts';
import type { CustomerDeps } from './deps.ts';
import { pointersOf, releasePointers } from './merge/pointers.ts';
import { changedByOther, customerInScope, type InScope } from './scope.ts';
import { viewCustomer } from './view.ts';

type Edit = z.output<(typeof customerSchemas)['editCustomer']['body']> & { readonly customerId: CustomerId };

/**
 * Changes the details that staff see of a customer. A previous address stays with the customer, so bookings
 * from it are still theirs.
 * @throws Problem('conflict') for an edit of an older version, for an address of another customer, and for
 * one address too many; Problem('not-found' | 'suspended' | 'forbidden')
 */
export async function editCustomer(deps: CustomerDeps, actor: Actor, edit: Edit): Promise<CustomerRow> {
  const found = await customerInScope(deps, actor, 'customers.edit', edit.customerId);
  const { customer: before } = found;
  if (before.version !== edit.version) throw changedByOther();
  const set = await edited(deps, found, edit);
  const after = { ...before, ...set, version: before.version + 1, revision: before.revision + 1 };
  const deed = customerDeed(deps, actor, {
    action: 'editCustomer',
    id: before.id,
    fields: changed(before, after),
  });
  const pointers = await pointerWrites(deps.table, before, after);
  const writes = [changeOfCustomer(before, set, { version: 1 }), ...pointers, deed];
  if (!(await transact(deps.table, writes)).done) throw changedByOther();
  await relist(deps.table, before.organizationId, before.id);
  return viewCustomer(deps, { ...found, customer: after });
}

type Edited = Pick<
  ActiveCustomer,
  'name' | 'email' | 'otherEmails' | 'phone' | 'language' | 'tags' | 'marketing'
>;

async function edited(
  { table, clock }: CustomerDeps,
  { customer, venueIds }: InScope,
  { name, email: typed, phone, language, tags, marketing: agreed }: Edit,
): Promise<Edited> {
  const { organizationId } = customer;
  const [venueId] = venueIds;
  const venue = venueId ? await venues(table).get(organizationId, venueId) : null;
  const email = normaliseEmail(typed);
  const others = [...customer.otherEmails, customer.email].filter((each) => each !== email);
  checkRoom(others);
  const stays = agreed === undefined || agreed === customer.marketing?.agreed;
  const marketing = stays ? customer.marketing : { agreed, at: toInstant(clock.now()) };
  return {
    name,
    email,
    otherEmails: others,
    phone: normalisePhone(phone, venue?.address.country ?? ''),
    language,
    tags: [...new Set(tags)],
    ...(marketing && { marketing }),
  };
}

/** No address is dropped: bookings from it would belong to no known customer. */
function checkRoom(otherEmails: readonly string[]): void {
  const most = mostOfCustomer.otherEmails;
  if (otherEmails.length <= most) return;
  const detail = say('too-many-other-emails', { most });
  throw new Problem('conflict', detail, [fieldProblem('email', detail)]);
}

/** The names of the changed fields only: values are personal data, and the audit log is never deleted. */
function changed(before: ActiveCustomer, after: ActiveCustomer): string[] {
  const names = ['name', 'email', 'phone', 'language', 'marketing', 'tags'] as const;
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

/** The pointers to a customer follow from their details. */
async function pointerWrites(table: Table, before: ActiveCustomer, after: ActiveCustomer): Promise<Write[]> {
  const [had, has] = [pointersOf(before), pointersOf(after)];
  const is = (one: Pointer) => (other: Pointer) => one.kind === other.kind && one.text === other.text;
  const gone = had.filter((each) => !has.some(is(each)));
  const added = has.filter((each) => !had.some(is(each)));
  const writes = await Promise.all([
    ...gone.map((each) => releasePointers(table, before, each)),
    ...added.map((each) => claimed(table, before, each)),
  ]);
  return writes.flat();
}

async function claimed(table: Table, customer: ActiveCustomer, pointer: Pointer): Promise<Write[]> {
  const owner = await customers(table).find(customer.organizationId, pointer);
  if (owner === null) return [claim(customer, pointer)];
  if (owner === customer.id || pointer.kind === 'PERSON') return [];
  const detail = 'email-of-other-customer';
  throw new Problem('conflict', detail, [fieldProblem('email', detail)]);
}
