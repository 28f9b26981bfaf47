import { todaySchemas } from '../../../core/contract/schemas/desk/today.ts';
import { organizations } from '../../data/platform/organizations.ts';
import { venues } from '../../data/venue/venues.ts';
import { portalHandler } from '../../middleware/portal.ts';
import { actorOf } from '../../middleware/request.ts';
import { systemClock } from '../../runtime/clock.ts';
import { systemIds } from '../../runtime/ids.ts';
import { getAttention } from '../../usecases/desk/day/get-attention.ts';
import { getDayFigures } from '../../usecases/desk/day/get-day-figures.ts';

export const handler = portalHandler('today', todaySchemas, (table) => {
  const deps = {
    table,
    clock: systemClock,
    ids: systemIds,
    organizations: organizations(table),
    venues: venues(table),
  };
  return {
    getDayFigures: ({ params, query }, request) =>
      getDayFigures(deps, actorOf(request), { ...params, ...query }),
    getAttention: ({ params }, request) => getAttention(deps, actorOf(request), params),
  };
});
