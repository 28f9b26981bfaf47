import { tenantBusHandler } from '../../middleware/bus.ts';
import { mediaStore } from '../../runtime/media.ts';
import {
  deleteUnusedLogos,
  deleteUnusedPictures,
} from '../../usecases/catalogue/media/delete-unused-pictures.ts';

export const handler = tenantBusHandler('unused-pictures', (table) => {
  const deps = { table, media: mediaStore };
  return {
    'venue.pictures-dropped': (dropped) => deleteUnusedPictures(deps, dropped),
    'organization.pictures-dropped': (dropped) => deleteUnusedLogos(deps, dropped),
    'venue.deleted': async ({ organizationId, venueId }) => {
      const media = await deps.media();
      await media.withdrawAll({ organizationId, owner: venueId });
    },
  };
});
