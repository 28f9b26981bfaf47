import { emailSchemas } from '../../../../core/contract/schemas/notify/emails.ts';
import { setupSchemas } from '../../../../core/contract/schemas/platform/setup.ts';
import { embedSchemas } from '../../../../core/contract/schemas/venue/embeds.ts';
import { venueSchemas } from '../../../../core/contract/schemas/venue/venues.ts';
import { portalHandler } from '../../../middleware/portal.ts';
import { reply } from '../../../middleware/reply.ts';
import { actorOf } from '../../../middleware/request.ts';
import { systemClock } from '../../../runtime/clock.ts';
import { env } from '../../../runtime/config.ts';
import { systemIds } from '../../../runtime/ids.ts';
import { listEmails, previewEmail } from '../../../usecases/notify/email/preview/preview-emails.ts';
import { previewHeaders } from '../../../usecases/notify/email/preview/preview-of.ts';
import { revokeSupportAccess } from '../../../usecases/platform/revoke-support-access.ts';
import { finishSetup, getSetup, settleSetupStep } from '../../../usecases/platform/setup/setup.ts';
import {
  archiveNamedEmbed,
  createNamedEmbed,
  editNamedEmbed,
  restoreNamedEmbed,
  rotateNamedEmbedKey,
} from '../../../usecases/venue/embeds/change-embed.ts';
import {
  getEmbedFunnel,
  getNamedEmbed,
  getVenueFunnel,
  listNamedEmbeds,
} from '../../../usecases/venue/embeds/read-embeds.ts';
import { archiveVenue, restoreVenue } from '../../../usecases/venue/venues/change-status.ts';
import { createVenue } from '../../../usecases/venue/venues/create-venue.ts';
import { deleteVenue } from '../../../usecases/venue/venues/delete-venue.ts';
import { editVenue } from '../../../usecases/venue/venues/edit-venue.ts';
import { getEmbeds } from '../../../usecases/venue/venues/get-embeds.ts';
import { getVenueSettings } from '../../../usecases/venue/venues/get-venue-settings.ts';
import { listVenues } from '../../../usecases/venue/venues/list-venues.ts';
import { editOrganization, getOrganization } from '../../../usecases/venue/venues/organization-settings.ts';
import { changeVenueSlug, rotateEmbedKey } from '../../../usecases/venue/venues/rename-venue.ts';

const siteUrl = env('SITE_URL');

export const handler = portalHandler(
  'venues',
  { ...venueSchemas, ...embedSchemas, ...emailSchemas, ...setupSchemas },
  (table) => {
    const deps = { table, clock: systemClock, ids: systemIds, siteUrl };
    return {
      getOrganization: (_input, request) => getOrganization(deps, actorOf(request)),
      revokeSupportAccess: ({ params, query }, request) =>
        revokeSupportAccess(deps, actorOf(request), { ...params, ...query }),
      editOrganization: ({ body }, request) => editOrganization(deps, actorOf(request), body),

      getSetup: (_input, request) => getSetup(deps, actorOf(request)),
      settleSetupStep: ({ params, body }, request) =>
        settleSetupStep(deps, actorOf(request), { ...params, ...body }),
      finishSetup: (_input, request) => finishSetup(deps, actorOf(request)),

      listVenues: ({ query }, request) => listVenues(deps, actorOf(request), query),
      createVenue: ({ body }, request) => createVenue(deps, actorOf(request), body),
      getVenueSettings: ({ params }, request) => getVenueSettings(deps, actorOf(request), params.venueId),
      editVenue: ({ params, body: { version, ...settings } }, request) =>
        editVenue(deps, actorOf(request), { ...params, version, settings }),
      deleteVenue: async ({ params }, request) => {
        await deleteVenue(deps, actorOf(request), params.venueId);
        return undefined;
      },

      changeVenueSlug: ({ params, body }, request) =>
        changeVenueSlug(deps, actorOf(request), { ...params, ...body }),
      getEmbeds: ({ params }, request) => getEmbeds(deps, actorOf(request), params.venueId),
      rotateEmbedKey: ({ params, body: { graceDays } }, request) =>
        rotateEmbedKey(deps, actorOf(request), { ...params, graceDays }),
      listNamedEmbeds: ({ params, query }, request) =>
        listNamedEmbeds(deps, actorOf(request), { ...params, ...query }),
      createNamedEmbed: ({ params, body: settings }, request) =>
        createNamedEmbed(deps, actorOf(request), { ...params, settings }),
      getNamedEmbed: ({ params }, request) => getNamedEmbed(deps, actorOf(request), params),
      editNamedEmbed: ({ params, body: { version, ...settings } }, request) =>
        editNamedEmbed(deps, actorOf(request), { ...params, version, settings }),
      archiveNamedEmbed: ({ params }, request) => archiveNamedEmbed(deps, actorOf(request), params),
      restoreNamedEmbed: ({ params }, request) => restoreNamedEmbed(deps, actorOf(request), params),
      rotateNamedEmbedKey: ({ params, body: { graceDays } }, request) =>
        rotateNamedEmbedKey(deps, actorOf(request), { ...params, graceDays }),
      getVenueFunnel: ({ params, query }, request) =>
        getVenueFunnel(deps, actorOf(request), { ...params, ...query }),
      getEmbedFunnel: ({ params, query }, request) =>
        getEmbedFunnel(deps, actorOf(request), { ...params, ...query }),
      listEmails: ({ params, query }, request) => listEmails(deps, actorOf(request), { ...params, ...query }),
      previewEmail: async ({ params, query }, request) => {
        const text = await previewEmail(deps, actorOf(request), { ...params, ...query });
        return reply({ text, headers: previewHeaders });
      },
      archiveVenue: ({ params }, request) => archiveVenue(deps, actorOf(request), params.venueId),
      restoreVenue: ({ params }, request) => restoreVenue(deps, actorOf(request), params.venueId),
    };
  },
);
