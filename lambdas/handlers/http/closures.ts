import { closureSchemas } from '../../../core/contract/schemas/closures.ts';
import { httpHandler } from '../../middleware/http.ts';
import { actorOf, type Request } from '../../middleware/request.ts';
import { systemClock } from '../../runtime/clock.ts';
import { env } from '../../runtime/config.ts';
import { systemIds } from '../../runtime/ids.ts';
import { table } from '../../runtime/table.ts';
import { requireSameOrigin } from '../../usecases/auth/same-origin.ts';
import { createClosure } from '../../usecases/closures/create-closure.ts';
import { reopenClosure } from '../../usecases/closures/reopen-closure.ts';
import { resolveClosure } from '../../usecases/closures/resolve-closure.ts';
import { getClosure, listClosures, previewClosure } from '../../usecases/closures/view-closures.ts';
import { listWaitlist } from '../../usecases/waitlist/list-waitlist.ts';

const deps = { table: table(), clock: systemClock, ids: systemIds };
const siteUrl = env('SITE_URL');

/** Who writes, from a page of ours. */
function writerOf(request: Request) {
  requireSameOrigin(request.headers, siteUrl);
  return actorOf(request);
}

export const handler = httpHandler('closures', closureSchemas, {
  previewClosure: async ({ params, body }, request) =>
    previewClosure(deps, writerOf(request), { ...params, ...body }),
  createClosure: async ({ params, body }, request) =>
    createClosure(deps, writerOf(request), { ...params, ...body }),
  listClosures: async ({ params }, request) => listClosures(deps, actorOf(request), params.venueId),
  getClosure: async ({ params }, request) => getClosure(deps, actorOf(request), params),
  reopenClosure: async ({ params }, request) => reopenClosure(deps, writerOf(request), params),
  resolveClosure: async ({ params, body }, request) =>
    resolveClosure(deps, writerOf(request), { ...params, ...body }),
  listWaitlist: async ({ params, query }, request) =>
    listWaitlist(deps, actorOf(request), { ...params, ...query }),
});
