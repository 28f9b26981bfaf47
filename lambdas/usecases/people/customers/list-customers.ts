import type { OrganizationId, VenueId } from '../../../../core/contract/model/ids.ts';
import type { ActiveCustomer } from '../../../../core/contract/model/people/customer.ts';
import type { Organization } from '../../../../core/contract/model/platform/organization.ts';
import type { CustomerRow } from '../../../../core/contract/schemas/people/customers.ts';
import { firstMatch, listName, searchText } from '../../../../core/domain/customers/listing.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { customerLists, type FoundLine, type ListQuestion } from '../../../data/people/customer-lists.ts';
import { customers } from '../../../data/people/customers.ts';
import type { Page, Paging, Table } from '../../../data/table.ts';
import { activeOrganization } from '../../scope/venue-in-scope.ts';
import type { CustomerDeps } from './deps.ts';
import { venuesAskedFor } from './scope.ts';
import { rowOf, totalsAmong } from './view.ts';

export interface CustomerQuestion {
  readonly venueId?: VenueId | undefined;
  readonly search?: string | undefined;
  readonly tag?: string | undefined;
}

/**
 * The customers of the actor's venues, each once, by name; or those found by a search, by the text that
 * matched. A page may be shorter than requested without being the last.
 * @throws Problem('not-found') for a venue at which the actor does not work; Problem('suspended' |
 * 'forbidden'); Problem('invalid-input') for an invalid cursor
 */
export async function listCustomers(
  deps: CustomerDeps,
  actor: Actor,
  question: CustomerQuestion & Paging,
): Promise<Page<CustomerRow>> {
  return pageOfCustomers(deps, actor, await activeOrganization(deps.organizations, actor), question);
}

/** The same, for an organization that was read before. @throws as `listCustomers` does */
export async function pageOfCustomers(
  { table, clock }: Pick<CustomerDeps, 'table' | 'clock'>,
  actor: Actor,
  { id, currency }: Pick<Organization, 'id' | 'currency'>,
  { venueId, search, tag, ...paging }: CustomerQuestion & Paging,
): Promise<Page<CustomerRow>> {
  const asked = { venueIds: venuesAskedFor(actor, venueId), search: searchText(search ?? '') };
  const { items, next } = await matching(table, id, { ...asked, ...paging, tag });
  const totals = await totalsAmong(table, id, items);
  const at = { actor, totals, currency, now: toInstant(clock.now()) };
  return { items: items.map((found) => rowOf(found.customer, found.venueIds, at)), next };
}

interface Found {
  readonly customer: ActiveCustomer;
  readonly venueIds: readonly VenueId[];
}

/** A rare tag is searched for among this many pages of customers at once. */
const looks = 8;

async function matching(
  table: Table,
  org: OrganizationId,
  { tag, ...question }: ListQuestion & { readonly tag: string | undefined },
): Promise<Page<Found>> {
  const items: Found[] = [];
  let { cursor } = question;
  for (let look = 1; look <= looks; look++) {
    const limit = question.limit - items.length;
    const page = await customerLists(table).page(org, { ...question, cursor, limit });
    const found = await whoAreThey(table, org, page.items, question);
    items.push(...found.filter(({ customer }) => tag === undefined || customer.tags.includes(tag)));
    if (page.next === null) return { items, next: null };
    cursor = page.next;
    if (items.length === question.limit) break;
  }
  return { items, next: cursor ?? null };
}

/** A list entry may be under a former name, and one customer may be found in several ways. */
async function whoAreThey(
  table: Table,
  org: OrganizationId,
  lines: readonly FoundLine[],
  { venueIds, search }: ListQuestion,
): Promise<Found[]> {
  const ids = [...new Set(lines.map(({ customerId }) => customerId))];
  const known = new Map((await customers(table).getMany(org, ids)).map((each) => [each.id, each]));
  return lines.flatMap(({ customerId, text }) => {
    const customer = known.get(customerId);
    if (customer?.status !== 'active') return [];
    const expected = search ? firstMatch(customer, search) : listName(customer);
    const here = customer.venueIds.filter((venue) => venueIds === 'all' || venueIds.includes(venue));
    return text === expected && here.length > 0 ? [{ customer, venueIds: here }] : [];
  });
}
