import { pictureSchemas } from '../../../core/contract/schemas/pictures.ts';
import { jsquash } from '../../gateways/jsquash.ts';
import { portalHandler } from '../../middleware/portal.ts';
import { actorOf } from '../../middleware/request.ts';
import { systemClock } from '../../runtime/clock.ts';
import { systemIds } from '../../runtime/ids.ts';
import { mediaStore } from '../../runtime/media.ts';
import { completeUpload } from '../../usecases/media/complete-upload.ts';
import { createUpload } from '../../usecases/media/create-upload.ts';
import { deletePicture } from '../../usecases/media/delete-picture.ts';

export const handler = portalHandler('pictures', pictureSchemas, (table) => {
  const deps = { table, clock: systemClock, ids: systemIds, media: mediaStore, codec: jsquash() };
  return {
    createUpload: ({ params, body }, request) => createUpload(deps, actorOf(request), { ...params, ...body }),
    completeUpload: ({ params }, request) => completeUpload(deps, actorOf(request), params),
    deletePicture: async ({ params }, request) => {
      await deletePicture(deps, actorOf(request), params);
      return undefined;
    },
  };
});
