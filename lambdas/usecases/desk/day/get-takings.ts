import type { VenueId } from '../../../../core/contract/model/ids.ts';
import type { LocalDate } from '../../../../core/contract/model/time.ts';
import { type TakingsView, takingsView } from '../../../../core/contract/schemas/desk/takings.ts';
import { sumByMethod, sumTakings } from '../../../../core/domain/money/takings.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { addDays, localDateOf } from '../../../../core/domain/time.ts';
import { takings } from '../../../data/money/takings.ts';
import { members } from '../../../data/people/members.ts';
import { activeOrganization, venueInScope } from '../../scope/venue-in-scope.ts';
import type { TodayDeps } from './deps.ts';

/**
 * What was taken and refunded on a date of the venue, by method and by person. A date of the venue lies on at most
 * three dates in UTC: one query each.
 * @throws Problem('not-found' | 'suspended' | 'forbidden')
 */
export async function getTakings(
  deps: TodayDeps,
  actor: Actor,
  { venueId, date }: { readonly venueId: VenueId; readonly date: LocalDate },
): Promise<TakingsView> {
  const { table } = deps;
  const venue = await venueInScope(deps, actor, 'reports.view', venueId);
  const { id: org, currency } = await activeOrganization(deps.organizations, actor);
  const [team, ...days] = await Promise.all([
    members(table).list(org),
    ...[-1, 0, 1].map((days) => takings(table).listByDay(org, venueId, addDays(date, days))),
  ]);
  const found = days.flat().filter(({ at }) => localDateOf(at, venue.timeZone) === date);
  const names = new Map(team.map(({ userId, name }) => [userId, name]));
  const people = [...Map.groupBy(found, ({ by }) => by ?? null)].map(([userId, each]) => ({
    userId,
    name: userId === null ? null : (names.get(userId) ?? null),
    methods: sumByMethod(each),
    ...sumTakings(each),
  }));
  return takingsView.parse({
    venueId,
    date,
    currency,
    ...sumTakings(found),
    methods: sumByMethod(found),
    people: people.sort((a, b) => (a.name ?? '~').localeCompare(b.name ?? '~')),
  });
}
