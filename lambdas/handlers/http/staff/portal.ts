import { paths } from '../../../../core/contract/paths.ts';
import { routeUrl } from '../../../../core/contract/routing/route-url.ts';
import { bookingListSchemas } from '../../../../core/contract/schemas/desk/booking-lists.ts';
import { portalSchemas } from '../../../../core/contract/schemas/desk/portal.ts';
import { searchSchemas } from '../../../../core/contract/schemas/people/search.ts';
import { acceptedLanguages } from '../../../../core/domain/accepted-languages.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import { sessions } from '../../../data/catalogue/sessions.ts';
import { bookings } from '../../../data/guest/bookings.ts';
import { guestFlags } from '../../../data/guest/guest-flags.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import { venues } from '../../../data/venue/venues.ts';
import { portalHandler } from '../../../middleware/portal.ts';
import { spreadsheet } from '../../../middleware/reply.ts';
import { actorOf } from '../../../middleware/request.ts';
import { systemClock } from '../../../runtime/clock.ts';
import { linkSecret } from '../../../runtime/secrets.ts';
import { exportBookings } from '../../../usecases/desk/bookings/export-bookings.ts';
import { listBookings } from '../../../usecases/desk/bookings/list-bookings.ts';
import { getAgenda } from '../../../usecases/desk/get-agenda.ts';
import { createFeedTicket } from '../../../usecases/notify/feeds/create-feed-ticket.ts';
import { searchBookings } from '../../../usecases/people/search/search-bookings.ts';
import { getProfile } from '../../../usecases/people/sign-in/get-profile.ts';
import { exportAuditEntries, listAuditEntries } from '../../../usecases/platform/audit-entries.ts';
import { listSupportAccess } from '../../../usecases/platform/list-support-access.ts';

const known = { ...portalSchemas, ...bookingListSchemas, ...searchSchemas };

export const handler = portalHandler('portal', known, (table) => {
  const deps = {
    table,
    organizations: organizations(table),
    venues: venues(table),
    activities: activities(table),
    sessions: sessions(table),
    bookings: bookings(table),
    guestFlags: guestFlags(table),
    clock: systemClock,
  };
  return {
    getProfile: (_input, request) => getProfile(deps, actorOf(request)),

    getAgenda: ({ params, query }, request) => getAgenda(deps, actorOf(request), { ...params, ...query }),

    listBookings: ({ params, query }, request) =>
      listBookings(deps, actorOf(request), { ...params, ...query }),

    exportBookings: async ({ params, query }, request) => {
      const locale = query.locale ?? acceptedLanguages(request.headers['accept-language'] ?? '')[0];
      const { text, next } = await exportBookings(deps, actorOf(request), { ...params, ...query, locale });
      const more = next && routeUrl(paths.exportBookings, params, { ...query, locale, cursor: next });
      return spreadsheet('bookings.csv', text, more);
    },

    searchBookings: ({ query }, request) => searchBookings(deps, actorOf(request), query),

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
