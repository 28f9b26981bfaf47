import type { OrganizationId, VenueId } from '../../../../core/contract/model/ids.ts';
import type { Till } from '../../../../core/contract/model/money/till.ts';
import type { LocalDate } from '../../../../core/contract/model/time.ts';
import type { TillList } from '../../../../core/contract/schemas/desk/tills.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { addDays } from '../../../../core/domain/time.ts';
import { tills } from '../../../data/money/tills.ts';
import type { Table } from '../../../data/table.ts';
import { venueInScope } from '../../scope/venue-in-scope.ts';
import type { TodayDeps } from './deps.ts';
import { viewTill } from './till-view.ts';

/** A till that was left open is found for so many days. */
const openFor = 14;

/** The tills of a date, and those of the two weeks before that are still open. @throws as `venueInScope` does */
export async function listTills(
  deps: TodayDeps,
  actor: Actor,
  { venueId, date }: { readonly venueId: VenueId; readonly date: LocalDate },
): Promise<TillList> {
  const { organizationId } = await venueInScope(deps, actor, 'bookings.walk-in', venueId);
  const found = await tillsUpTo(deps.table, organizationId, { venueId, date });
  return { tills: found.filter((till) => till.date === date || till.status === 'open').map(viewTill) };
}

/** Tills that were left open on an earlier date. */
export async function forgottenTills(
  table: Table,
  organizationId: OrganizationId,
  day: { readonly venueId: VenueId; readonly date: LocalDate },
): Promise<Till[]> {
  const found = await tillsUpTo(table, organizationId, day);
  return found.filter(({ date, status }) => date < day.date && status === 'open');
}

function tillsUpTo(
  table: Table,
  org: OrganizationId,
  { venueId, date }: { readonly venueId: VenueId; readonly date: LocalDate },
): Promise<Till[]> {
  return tills(table).listBetween(org, venueId, addDays(date, -openFor), date);
}
