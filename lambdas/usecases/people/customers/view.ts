import type { OrganizationId, VenueId } from '../../../../core/contract/model/ids.ts';
import type { Currency } from '../../../../core/contract/model/money.ts';
import type { ActiveCustomer } from '../../../../core/contract/model/people/customer.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import { type CustomerRow, customerRow } from '../../../../core/contract/schemas/people/customers.ts';
import { visibleFlags } from '../../../../core/domain/customers/flags.ts';
import { combineTotals } from '../../../../core/domain/customers/totals.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { customers, type StoredTotals } from '../../../data/people/customers.ts';
import type { Table } from '../../../data/table.ts';
import type { CustomerDeps } from './deps.ts';
import type { InScope } from './scope.ts';

interface Seen {
  /** Who sees it: not everyone sees every flag. */
  readonly actor: Actor;
  readonly totals: readonly StoredTotals[];
  readonly currency: Currency;
  readonly now: Instant;
}

/** A customer as far as these venues know them. */
export function rowOf(
  customer: ActiveCustomer,
  venueIds: readonly VenueId[],
  { actor, totals, currency, now }: Seen,
): CustomerRow {
  const here = totals.filter(({ customerId, venueId }) => {
    return customerId === customer.id && venueIds.includes(venueId);
  });
  return customerRow.parse({
    ...customer,
    venueIds: [...venueIds],
    currency,
    flags: visibleFlags(customer.flags, actor, now),
    totals: combineTotals(here, now),
  });
}

/** The customer as they are now. */
export async function viewCustomer(
  { table, clock }: Pick<CustomerDeps, 'table' | 'clock'>,
  { actor, organization, customer, venueIds }: InScope,
): Promise<CustomerRow> {
  const totals = await customers(table).totalsOf(organization.id, customer.id);
  const { currency } = organization;
  return rowOf(customer, venueIds, { actor, totals, currency, now: toInstant(clock.now()) });
}

/** Of several customers, what these venues know of each. */
export function totalsAmong(
  table: Table,
  org: OrganizationId,
  found: readonly { customer: ActiveCustomer; venueIds: readonly VenueId[] }[],
): Promise<StoredTotals[]> {
  const places = found.flatMap(({ customer, venueIds }) =>
    venueIds.map((venueId) => ({ id: customer.id, venueId })),
  );
  return customers(table).totalsOfMany(org, places);
}
