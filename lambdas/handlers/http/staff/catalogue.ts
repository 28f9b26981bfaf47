import { catalogueSchemas } from '../../../../core/contract/schemas/catalogue/sales.ts';
import { eventBridge } from '../../../gateways/bus.ts';
import { portalHandler } from '../../../middleware/portal.ts';
import { actorOf } from '../../../middleware/request.ts';
import { systemClock } from '../../../runtime/clock.ts';
import { env } from '../../../runtime/config.ts';
import { systemIds } from '../../../runtime/ids.ts';
import { changeTimeZone } from '../../../usecases/catalogue/sales/change-time-zone.ts';
import { editSalesSettings } from '../../../usecases/catalogue/sales/edit-sales-settings.ts';
import { getGeneration } from '../../../usecases/catalogue/sales/get-generation.ts';
import { getSalesSettings } from '../../../usecases/catalogue/sales/get-sales-settings.ts';
import { listOffSchedule } from '../../../usecases/catalogue/sales/list-off-schedule.ts';
import { previewSalesSettings } from '../../../usecases/catalogue/sales/preview-sales-settings.ts';
import { previewTimeZone } from '../../../usecases/catalogue/sales/preview-time-zone.ts';
import { publishActivity } from '../../../usecases/catalogue/sales/publish-activity.ts';
import { startGeneration } from '../../../usecases/catalogue/sales/start-generation.ts';

const bus = eventBridge(env('BUS_NAME'));

export const handler = portalHandler('catalogue', catalogueSchemas, (table) => {
  const deps = { table, clock: systemClock, ids: systemIds, bus };
  return {
    previewSalesSettings: ({ params, body }, request) =>
      previewSalesSettings(deps, actorOf(request), { ...params, salesSettings: body }),

    getSalesSettings: ({ params }, request) => getSalesSettings(deps, actorOf(request), params),

    editSalesSettings: ({ params, body: { version, ...salesSettings } }, request) =>
      editSalesSettings(deps, actorOf(request), { ...params, version, salesSettings }),

    publishActivity: ({ params }, request) => publishActivity(deps, actorOf(request), params),

    startGeneration: ({ params, body }, request) =>
      startGeneration(deps, actorOf(request), { ...params, ...body }),

    getGeneration: ({ params }, request) => getGeneration(deps, actorOf(request), params.venueId),

    listOffSchedule: ({ params }, request) => listOffSchedule(deps, actorOf(request), params.venueId),

    previewTimeZone: ({ params, body }, request) =>
      previewTimeZone(deps, actorOf(request), { ...params, ...body }),

    changeTimeZone: ({ params, body: { timeZone } }, request) =>
      changeTimeZone(deps, actorOf(request), { ...params, timeZone }),
  };
});
