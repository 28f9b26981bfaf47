import { pictureSchemas } from '../../../../core/contract/schemas/catalogue/pictures.ts';
import { jsquash } from '../../../gateways/jsquash.ts';
import { portalHandler } from '../../../middleware/portal.ts';
import { actorOf } from '../../../middleware/request.ts';
import { systemClock } from '../../../runtime/clock.ts';
import { systemIds } from '../../../runtime/ids.ts';
import { mediaStore } from '../../../runtime/media.ts';
import { completeLogoUpload, completeUpload } from '../../../usecases/catalogue/media/complete-upload.ts';
import { createLogoUpload, createUpload } from '../../../usecases/catalogue/media/create-upload.ts';
import { deletePicture } from '../../../usecases/catalogue/media/delete-picture.ts';

export const handler = portalHandler('pictures', pictureSchemas, (table) => {
  const deps = { table, clock: systemClock, ids: systemIds, media: mediaStore, codec: jsquash() };
  return {
    createUpload: ({ params, body }, request) => createUpload(deps, actorOf(request), { ...params, ...body }),
    completeUpload: ({ params }, request) => completeUpload(deps, actorOf(request), params),
    createLogoUpload: ({ body }, request) => createLogoUpload(deps, actorOf(request), body),
    completeLogoUpload: ({ params }, request) => completeLogoUpload(deps, actorOf(request), params),
    deletePicture: async ({ params }, request) => {
      await deletePicture(deps, actorOf(request), params);
      return undefined;
    },
  };
});
