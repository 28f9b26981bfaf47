import { portalSchemas } from '../../../core/contract/schemas/portal.ts';
import { activities } from '../../data/activities.ts';
import { bookings } from '../../data/bookings.ts';
import { organizations } from '../../data/organizations.ts';
import { sessions } from '../../data/sessions.ts';
import { venues } from '../../data/venues.ts';
import { httpHandler } from '../../middleware/http.ts';
import { actorOf } from '../../middleware/request.ts';
import { systemClock } from '../../runtime/clock.ts';
import { env } from '../../runtime/config.ts';
import { secretText } from '../../runtime/secrets.ts';
import { table } from '../../runtime/table.ts';
import { requireSameOrigin } from '../../usecases/auth/same-origin.ts';
import { createFeedTicket } from '../../usecases/portal/create-feed-ticket.ts';
import { getAgenda } from '../../usecases/portal/get-agenda.ts';
import { getProfile } from '../../usecases/portal/get-profile.ts';

const data = table();
const deps = {
  organizations: organizations(data),
  venues: venues(data),
  activities: activities(data),
  sessions: sessions(data),
  bookings: bookings(data),
  clock: systemClock,
};
const siteUrl = env('SITE_URL');
const linkSecretArn = env('LINK_SECRET_ARN');

export const handler = httpHandler('portal', portalSchemas, {
  getProfile: (_input, request) => getProfile(deps, actorOf(request)),

  getAgenda: ({ params, query }, request) => getAgenda(deps, actorOf(request), { ...params, ...query }),

  createFeedTicket: async ({ params }, request) => {
    requireSameOrigin(request.headers, siteUrl);
    const linkSecret = await secretText(linkSecretArn);
    return createFeedTicket({ ...deps, linkSecret }, actorOf(request), params.venueId);
  },
});
