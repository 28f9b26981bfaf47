import { closureSchemas } from '../../../../core/contract/schemas/desk/closures.ts';
import { readerOf } from '../../../../core/domain/reader.ts';
import { portalHandler } from '../../../middleware/portal.ts';
import { actorOf } from '../../../middleware/request.ts';
import { systemClock } from '../../../runtime/clock.ts';
import { systemIds } from '../../../runtime/ids.ts';
import { createClosure } from '../../../usecases/desk/closures/create-closure.ts';
import { offerWaitlistSeats } from '../../../usecases/desk/closures/offer-waitlist-seats.ts';
import { removeWaitlistEntry } from '../../../usecases/desk/closures/remove-waitlist-entry.ts';
import { reopenClosure } from '../../../usecases/desk/closures/reopen-closure.ts';
import { resolveClosure } from '../../../usecases/desk/closures/resolve-closure.ts';
import { getClosure, listClosures, previewClosure } from '../../../usecases/desk/closures/view-closures.ts';
import { listWaitlist, listWaitlistOfDay } from '../../../usecases/guest/waitlist/list-waitlist.ts';

export const handler = portalHandler('closures', closureSchemas, (table) => {
  const deps = { table, clock: systemClock, ids: systemIds };
  return {
    previewClosure: async ({ params, body }, request) =>
      previewClosure(deps, actorOf(request), { ...params, ...body }),
    createClosure: async ({ params, body }, request) =>
      createClosure(deps, actorOf(request), { ...params, ...body }),
    listClosures: async ({ params }, request) => listClosures(deps, actorOf(request), params.venueId),
    getClosure: async ({ params }, request) => getClosure(deps, actorOf(request), params),
    reopenClosure: async ({ params }, request) => reopenClosure(deps, actorOf(request), params),
    resolveClosure: async ({ params, body }, request) =>
      resolveClosure(deps, actorOf(request), { ...params, ...body }, await readerOf(request.headers)),
    listWaitlist: async ({ params, query }, request) =>
      listWaitlist(deps, actorOf(request), { ...params, ...query }),
    listWaitlistOfDay: async ({ params, query }, request) =>
      listWaitlistOfDay(deps, actorOf(request), { ...params, ...query }),
    offerWaitlistSeats: async ({ params }, request) => {
      await offerWaitlistSeats(deps, actorOf(request), params);
      return undefined;
    },
    removeWaitlistEntry: async ({ params }, request) => {
      await removeWaitlistEntry(deps, actorOf(request), params);
      return undefined;
    },
  };
});
