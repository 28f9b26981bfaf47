import type * as z from 'zod';
import type { FlagKind, GuestFlag } from '../../../../../core/contract/model/guest/guest-flag.ts';
import type { CustomerId } from '../../../../../core/contract/model/ids.ts';
import type { CustomerRow, flagRequest } from '../../../../../core/contract/schemas/people/customers.ts';
import { maySeeFlag, withFlag, withoutFlag } from '../../../../../core/domain/customers/flags.ts';
import type { Actor } from '../../../../../core/domain/permissions/actor.ts';
import { Problem } from '../../../../../core/domain/problem.ts';
import { endOfDate } from '../../../../../core/domain/schedule/wall-clock.ts';
import { relist } from '../../../../data/people/customer-lists.ts';
import { changeOfCustomer } from '../../../../data/people/customers.ts';
import { transact } from '../../../../data/transaction.ts';
import { venues } from '../../../../data/venue/venues.ts';
import { customerDeed } from '../deed.ts';
import type { CustomerDeps } from '../deps.ts';
import { changedByOther, customerInScope, type InScope } from '../scope.ts';
import { viewCustomer } from '../view.ts';
import { markVisits } from './mark-visits.ts';

type FlagRequest = z.output<typeof flagRequest> & { readonly customerId: CustomerId };

/**
 * Gives a customer a flag, or another one of its kind in its place. The last date ends when it does at the venue of the
 * actor where the customer first booked.
 * @throws Problem('conflict') for a customer who has changed; Problem('not-found' | 'suspended' | 'forbidden')
 */
export async function setCustomerFlag(
  deps: CustomerDeps,
  actor: Actor,
  { customerId, kind, note, until, version }: FlagRequest,
): Promise<CustomerRow> {
  const found = await flaggable(deps, actor, customerId, kind);
  if (found.customer.version !== version) throw changedByOther();
  const flag = { kind, note, ...(until && { until, endsAt: await endOf(deps, found, until) }) };
  return changeFlags(deps, actor, found, {
    kind,
    action: 'setCustomerFlag',
    flags: withFlag(found.customer.flags, flag),
  });
}

/**
 * Takes a flag away; one that is not there stays away.
 * @throws Problem('conflict') for a concurrent change; Problem('not-found' | 'suspended' | 'forbidden')
 */
export async function removeCustomerFlag(
  deps: CustomerDeps,
  actor: Actor,
  { customerId, kind }: { readonly customerId: CustomerId; readonly kind: FlagKind },
): Promise<CustomerRow> {
  const found = await flaggable(deps, actor, customerId, kind);
  const flags = withoutFlag(found.customer.flags, kind);
  if (flags.length === found.customer.flags.length) return viewCustomer(deps, found);
  return changeFlags(deps, actor, found, { kind, action: 'removeCustomerFlag', flags });
}

/** A customer whose flags of this kind the actor may change: those that they may see. */
async function flaggable(deps: CustomerDeps, actor: Actor, id: CustomerId, kind: FlagKind): Promise<InScope> {
  const found = await customerInScope(deps, actor, 'customers.edit', id);
  if (maySeeFlag(actor, kind)) return found;
  throw new Problem('forbidden', 'role-not-allowed');
}

async function endOf({ table }: CustomerDeps, { customer, venueIds: [venueId] }: InScope, until: string) {
  const venue = venueId ? await venues(table).get(customer.organizationId, venueId) : null;
  return endOfDate(until, venue?.timeZone ?? 'UTC');
}

interface Change {
  readonly kind: FlagKind;
  readonly action: 'setCustomerFlag' | 'removeCustomerFlag';
  readonly flags: GuestFlag[];
}

async function changeFlags(
  deps: CustomerDeps,
  actor: Actor,
  found: InScope,
  { kind, action, flags }: Change,
): Promise<CustomerRow> {
  const { table } = deps;
  const { customer: before } = found;
  const after = { ...before, flags, version: before.version + 1, revision: before.revision + 1 };
  const deed = customerDeed(deps, actor, { action, id: before.id, fields: [kind] });
  const writes = [changeOfCustomer(before, { flags }, { version: 1 }), deed];
  if (!(await transact(table, writes)).done) throw changedByOther();
  await relist(table, before.organizationId, before.id);
  await markVisits(deps, after);
  return viewCustomer(deps, { ...found, customer: after });
}
