import { activitySchemas } from '../../../../core/contract/schemas/catalogue/activities.ts';
import { waiverSchemas } from '../../../../core/contract/schemas/catalogue/waivers.ts';
import { readerOf } from '../../../../core/domain/reader.ts';
import { portalHandler } from '../../../middleware/portal.ts';
import { actorOf } from '../../../middleware/request.ts';
import { systemClock } from '../../../runtime/clock.ts';
import { systemIds } from '../../../runtime/ids.ts';
import {
  archiveActivity,
  restoreActivity,
  unpublishActivity,
} from '../../../usecases/catalogue/activities/change-status.ts';
import { createDraft } from '../../../usecases/catalogue/activities/create-draft.ts';
import { deleteDraft } from '../../../usecases/catalogue/activities/delete-draft.ts';
import { duplicateActivity } from '../../../usecases/catalogue/activities/duplicate-activity.ts';
import { editActivity } from '../../../usecases/catalogue/activities/edit-activity.ts';
import { getActivity } from '../../../usecases/catalogue/activities/get-activity.ts';
import { getReadiness } from '../../../usecases/catalogue/activities/get-readiness.ts';
import { listActivities } from '../../../usecases/catalogue/activities/list-activities.ts';
import { editWaiver, getWaiver } from '../../../usecases/catalogue/waivers/edit-waiver.ts';
import { getWaiverText } from '../../../usecases/catalogue/waivers/get-waiver-text.ts';

export const handler = portalHandler('activities', { ...activitySchemas, ...waiverSchemas }, (table) => {
  const deps = { table, clock: systemClock, ids: systemIds };
  return {
    listActivities: ({ params, query }, request) =>
      listActivities(deps, actorOf(request), { ...params, ...query }),

    createActivity: ({ params, body }, request) =>
      createDraft(deps, actorOf(request), { ...params, draft: body }),

    getActivity: ({ params }, request) => getActivity(deps, actorOf(request), params),

    editActivity: ({ params, body: { version, ...text } }, request) =>
      editActivity(deps, actorOf(request), { ...params, version, text }),

    deleteActivity: async ({ params }, request) => {
      await deleteDraft(deps, actorOf(request), params);
      return undefined;
    },

    getReadiness: async ({ params }, request) =>
      getReadiness(deps, actorOf(request), params, await readerOf(request.headers)),

    getWaiver: ({ params }, request) => getWaiver(deps, actorOf(request), params),

    editWaiver: ({ params, body }, request) => editWaiver(deps, actorOf(request), { ...params, ...body }),

    getWaiverText: ({ params, query }, request) =>
      getWaiverText(deps, actorOf(request), { ...params, ...query }),

    unpublishActivity: ({ params }, request) => unpublishActivity(deps, actorOf(request), params),

    archiveActivity: ({ params }, request) => archiveActivity(deps, actorOf(request), params),

    restoreActivity: ({ params }, request) => restoreActivity(deps, actorOf(request), params),

    duplicateActivity: ({ params, body }, request) =>
      duplicateActivity(deps, actorOf(request), { ...params, name: body.name, toVenueId: body.venueId }),
  };
});
