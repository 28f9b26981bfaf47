import { guestGroupSchemas } from '../../../../core/contract/schemas/guest/groups.ts';
import { guestSchemas } from '../../../../core/contract/schemas/guest/guest.ts';
import { signingSchemas } from '../../../../core/contract/schemas/guest/signing.ts';
import { httpHandler } from '../../../middleware/http.ts';
import { reply } from '../../../middleware/reply.ts';
import type { HttpEvent, Request } from '../../../middleware/request.ts';
import { answerAll } from '../../../middleware/unrouted.ts';
import { systemClock } from '../../../runtime/clock.ts';
import { env } from '../../../runtime/config.ts';
import { describeError, log } from '../../../runtime/log.ts';
import { linkSecret } from '../../../runtime/secrets.ts';
import { cachingTable } from '../../../runtime/table.ts';
import { parseAssets } from '../../../usecases/guest/pages/assets.ts';
import { pageLanguage, type Visit } from '../../../usecases/guest/pages/deps.ts';
import { errorPage } from '../../../usecases/guest/pages/error-page.ts';
import { createFirstSighting } from '../../../usecases/guest/pages/first-sighting.ts';
import { openGroupPage } from '../../../usecases/guest/pages/group/open-group-page.ts';
import { openBookingPage } from '../../../usecases/guest/pages/open-booking-page.ts';
import { openEmbed } from '../../../usecases/guest/pages/open-embed.ts';
import { openPortalPage } from '../../../usecases/guest/pages/open-portal-page.ts';
import { openVenuePage } from '../../../usecases/guest/pages/open-venue-page.ts';
import { openWaitlistPage } from '../../../usecases/guest/pages/open-waitlist-page.ts';
import type { Page } from '../../../usecases/guest/pages/page.ts';
import { createVisitCounter } from '../../../usecases/guest/pages/visit-counter.ts';
import { openKioskPage } from '../../../usecases/guest/waivers/pages/open-kiosk-page.ts';
import { openWaiverPage } from '../../../usecases/guest/waivers/pages/open-waiver-page.ts';

const deps = {
  table: cachingTable(),
  clock: systemClock,
  linkSecret,
  assets: parseAssets(env('SITE_ASSETS')),
  siteUrl: env('SITE_URL'),
  feedUrl: env('FEED_URL'),
  uploadOrigin: env('UPLOAD_ORIGIN'),
  countVisit: createVisitCounter(Math.random),
  noteSeen: createFirstSighting(),
};

const routed = httpHandler(
  'pages',
  { ...guestSchemas, ...guestGroupSchemas, ...signingSchemas },
  {
    embedPage: ({ query }, request) => answer(request, query, (visit) => openEmbed(deps, visit), true),
    venuePage: ({ params, query }, request) =>
      answer(request, query, (visit) => openVenuePage(deps, params.slug, visit)),
    bookingPage: ({ params, query }, request) =>
      answer(request, query, (visit) => openBookingPage(deps, params.token, visit)),
    groupPage: ({ params, query }, request) =>
      answer(request, query, (visit) => openGroupPage(deps, params.token, visit)),
    waitlistPage: ({ params, query }, request) =>
      answer(request, query, (visit) => openWaitlistPage(deps, params.token, visit)),
    waiverPage: ({ params, query }, request) =>
      answer(request, query, (visit) => openWaiverPage(deps, params.token, visit)),
    kioskPage: ({ params, query }, request) =>
      answer(request, query, (visit) => openKioskPage(deps, params.token, visit)),
  },
);

export const handler = answerAll(routed, noPage, ({ headers }) =>
  openPortalPage(deps, { nonce: crypto.randomUUID(), accepted: headers['accept-language'] }),
);

/** The page for an unknown address, in the reader's language. */
function noPage(
  code: 'not-found' | 'method-not-allowed',
  { headers, queryStringParameters: query }: HttpEvent,
): Page {
  const visit = { query: { lang: query?.lang ?? '' }, accepted: headers['accept-language'] };
  return errorPage({ code, what: 'noPage', language: pageLanguage(deps, visit, null) }, false);
}

/** People always get a page, even for an unexpected error. */
async function answer(
  { headers }: Request,
  query: Visit['query'],
  open: (visit: Visit) => Promise<Page>,
  framed = false,
) {
  const visit = { query, accepted: headers['accept-language'], referrer: headers.referer };
  const { html, ...page } = await open(visit).catch((error: unknown) => {
    log('request-failed', describeError(error));
    return errorPage({ code: 'internal', what: 'broken', language: pageLanguage(deps, visit, null) }, framed);
  });
  return reply({ text: html, ...page });
}
