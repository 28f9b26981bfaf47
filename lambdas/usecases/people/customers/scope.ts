import type { CustomerId, VenueId } from '../../../../core/contract/model/ids.ts';
import type { ActiveCustomer, CustomerNote } from '../../../../core/contract/model/people/customer.ts';
import type { Organization } from '../../../../core/contract/model/platform/organization.ts';
import type { Permission } from '../../../../core/contract/permissions.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { can } from '../../../../core/domain/permissions/can.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { customers } from '../../../data/people/customers.ts';
import { activeOrganization } from '../../scope/venue-in-scope.ts';
import type { CustomerDeps } from './deps.ts';

/** A customer as far as an actor may see them. */
export interface InScope {
  readonly actor: Actor;
  readonly organization: Organization;
  readonly customer: ActiveCustomer;
  /** Those of the actor's venues where they have booked. */
  readonly venueIds: readonly VenueId[];
}

/**
 * A customer who has booked at one of the actor's venues. All others do not exist for the actor, nor do
 * customers who are being erased or merged.
 * @throws Problem('not-found' | 'suspended' | 'forbidden')
 */
export async function customerInScope(
  deps: Pick<CustomerDeps, 'table' | 'organizations'>,
  actor: Actor,
  permission: Permission,
  id: CustomerId,
): Promise<InScope> {
  const organization = await activeOrganization(deps.organizations, actor);
  const customer = await customers(deps.table).get(organization.id, id);
  if (customer?.status !== 'active') throw noCustomer();
  const venueIds = customer.venueIds.filter((venueId) => can(actor, permission, { venueId }));
  if (venueIds.length === 0) throw noCustomer();
  return { actor, organization, customer, venueIds };
}

/**
 * The same, for what concerns the whole person: the actor must work at every venue where they booked.
 * @throws Problem('forbidden') for another venue, and as `customerInScope` does
 */
export async function wholeCustomerInScope(...asked: Parameters<typeof customerInScope>): Promise<InScope> {
  const found = await customerInScope(...asked);
  const [, actor, permission] = asked;
  requireVenues(actor, permission, found.customer.venueIds);
  return found;
}

/** @throws Problem('forbidden') when the actor does not work at one of these venues */
export function requireVenues(actor: Actor, permission: Permission, venueIds: readonly VenueId[]): void {
  if (venueIds.every((venueId) => can(actor, permission, { venueId }))) return;
  throw new Problem('forbidden', 'other-venues-too');
}

/** @throws Problem('conflict') while a merge into this customer is unfinished */
export function requireAllThere({ absorbing }: Pick<ActiveCustomer, 'absorbing'>): void {
  if (absorbing.length === 0) return;
  const detail = 'merge-running';
  throw new Problem('conflict', detail);
}

/**
 * The venues whose customers the actor asks for.
 * @throws Problem('not-found') for a venue at which they do not work
 */
export function venuesAskedFor(actor: Actor, venueId: VenueId | undefined): readonly VenueId[] | 'all' {
  if (venueId === undefined) return actor.venueIds;
  if (can(actor, 'customers.view', { venueId })) return [venueId];
  throw new Problem('not-found', 'venue-not-yours');
}

/** Notes are visible where their authors work. */
export function mayRead(actor: Actor, { venueIds }: Pick<CustomerNote, 'venueIds'>): boolean {
  return venueIds === 'all' || venueIds.some((venueId) => can(actor, 'customers.view', { venueId }));
}

export function noCustomer(): Problem {
  return new Problem('not-found', 'customer-not-yours');
}

export function changedByOther(): Problem {
  return new Problem('conflict', 'changed-by-someone-else');
}
