import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { PageData } from '../../../../core/contract/page-data.ts';
import { guestPaths } from '../../../../core/contract/routing/guest-paths.ts';
import { routeUrl } from '../../../../core/contract/routing/route-url.ts';
import type { VenueView } from '../../../../core/contract/views.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { type Markup, markup } from '../../scope/markup.ts';
import { viewVenue } from '../availability/get-venue.ts';
import { sellerOf } from '../booking/seller-of.ts';
import { bookingByLink } from '../booking/view-booking.ts';
import { waiverNotice } from '../waivers/pages/waiver-notice.ts';
import { type PageDeps, pageLanguage, todayAt, type Visit } from './deps.ts';
import { documentOf } from './document.ts';
import { entryCode } from './entry-code.ts';
import { errorPage } from './error-page.ts';
import { pageHeaders } from './headers.ts';
import { comebackOf } from './open-embed.ts';
import type { Page } from './page.ts';
import { skeleton, widgetBody, widgetHead } from './widget-markup.ts';

/** The page behind the link in a confirmation. It is private to the guest: not cached, not indexed. */
export async function openBookingPage(deps: PageDeps, token: string, visit: Visit): Promise<Page> {
  const booking = await findBooking(deps, token);
  if (!booking) {
    const language = pageLanguage(deps, visit, null);
    return errorPage({ code: 'invalid-link', what: 'badLink', language }, false);
  }
  const data = await dataOf(deps, booking, token, visit);
  const waiver = await waiverNotice(deps, booking, data.language);
  const code = await entryCode(booking, `${deps.siteUrl}/manage/${token}`, data.language);
  return {
    status: 200,
    html: documentOf({
      language: data.language,
      theme: data.theme,
      place: 'page',
      title: `${booking.reference} · ${data.venue.name}`,
      head: [markup`<meta name="robots" content="noindex">`, ...widgetHead(deps.assets, data)],
      body: [header(data.venue), ...widgetBody(data, skeleton(data.language)), ...waiver, ...code],
    }),
    headers: {
      ...pageHeaders({ ancestors: ["'self'"], feedUrl: deps.feedUrl }),
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
  };
}

/** The venue's name, linked to its page. */
function header({ name, slug }: VenueView): Markup {
  return markup`<header class="venue"><p><a href="${routeUrl(guestPaths.venuePage, { slug })}">${name}</a></p></header>`;
}

async function findBooking(deps: PageDeps, token: string): Promise<Booking | null> {
  try {
    return await bookingByLink(deps, token);
  } catch (error) {
    if (error instanceof Problem && error.code === 'invalid-link') return null;
    throw error;
  }
}

/** The language the guest booked in, unless the link asks for another. */
async function dataOf(deps: PageDeps, booking: Booking, token: string, visit: Visit): Promise<PageData> {
  const { venue, organization } = await sellerOf(deps.table, booking);
  const { color, theme } = venue.widget;
  return {
    view: 'booking',
    place: 'page',
    venue: await viewVenue(deps.table, { organization, venue }),
    activityId: null,
    language: pageLanguage(
      deps,
      { query: { lang: booking.language, ...visit.query }, accepted: visit.accepted },
      venue,
    ),
    today: todayAt(deps, venue),
    theme,
    color,
    feedUrl: deps.feedUrl,
    parentUrl: null,
    ...comebackOf(visit),
    token,
  };
}
