import { paths } from '../../../core/contract/paths.ts';
import { routeUrl } from '../../../core/contract/route-url.ts';
import { portalSchemas } from '../../../core/contract/schemas/desk/portal.ts';
import { acceptedLanguages } from '../../../core/domain/accepted-languages.ts';
import { activities } from '../../data/catalogue/activities.ts';
import { sessions } from '../../data/catalogue/sessions.ts';
import { bookings } from '../../data/guest/bookings.ts';
import { organizations } from '../../data/platform/organizations.ts';
import { venues } from '../../data/venue/venues.ts';
import { portalHandler } from '../../middleware/portal.ts';
import { spreadsheet } from '../../middleware/reply.ts';
import { actorOf } from '../../middleware/request.ts';
import { systemClock } from '../../runtime/clock.ts';
import { linkSecret } from '../../runtime/secrets.ts';
import { getAgenda } from '../../usecases/desk/get-agenda.ts';
import { createFeedTicket } from '../../usecases/notify/feeds/create-feed-ticket.ts';
import { getProfile } from '../../usecases/people/sign-in/get-profile.ts';
import { exportAuditEntries, listAuditEntries } from '../../usecases/platform/audit-entries.ts';
import { listSupportAccess } from '../../usecases/platform/list-support-access.ts';

export const handler = portalHandler('portal', portalSchemas, (table) => {
  const deps = {
    table,
    organizations: organizations(table),
    venues: venues(table),
    activities: activities(table),
    sessions: sessions(table),
    bookings: bookings(table),
    clock: systemClock,
  };
  return {
    getProfile: (_input, request) => getProfile(deps, actorOf(request)),

    getAgenda: ({ params, query }, request) => getAgenda(deps, actorOf(request), { ...params, ...query }),

    listAuditEntries: ({ query }, request) => listAuditEntries(deps, actorOf(request), query),

    exportAuditEntries: async ({ query }, request) => {
      const locale = query.locale ?? acceptedLanguages(request.headers['accept-language'] ?? '')[0];
      const { text, next } = await exportAuditEntries(deps, actorOf(request), { ...query, locale });
      const more = next && routeUrl(paths.exportAuditEntries, {}, { ...query, locale, cursor: next });
      return spreadsheet(`audit-${query.month}.csv`, text, more);
    },

    listSupportAccess: ({ query }, request) => listSupportAccess(deps, actorOf(request), query),

    createFeedTicket: async ({ params }, request) => {
      const ticketDeps = { ...deps, linkSecret: await linkSecret() };
      return createFeedTicket(ticketDeps, actorOf(request), params.venueId);
    },
  };
});
