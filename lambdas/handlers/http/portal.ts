import { paths } from '../../../core/contract/paths.ts';
import { routeUrl } from '../../../core/contract/route-url.ts';
import { portalSchemas } from '../../../core/contract/schemas/portal.ts';
import { acceptedLanguages } from '../../../core/domain/accepted-languages.ts';
import { activities } from '../../data/activities.ts';
import { bookings } from '../../data/bookings.ts';
import { organizations } from '../../data/organizations.ts';
import { sessions } from '../../data/sessions.ts';
import { venues } from '../../data/venues.ts';
import { portalHandler } from '../../middleware/portal.ts';
import { spreadsheet } from '../../middleware/reply.ts';
import { actorOf } from '../../middleware/request.ts';
import { systemClock } from '../../runtime/clock.ts';
import { linkSecret } from '../../runtime/secrets.ts';
import { exportAuditEntries, listAuditEntries } from '../../usecases/portal/audit-entries.ts';
import { createFeedTicket } from '../../usecases/portal/create-feed-ticket.ts';
import { getAgenda } from '../../usecases/portal/get-agenda.ts';
import { getProfile } from '../../usecases/portal/get-profile.ts';
import { listSupportAccess } from '../../usecases/portal/list-support-access.ts';

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
