import type { Activity } from '../../../../../core/contract/model/catalogue/activity.ts';
import type { Booking } from '../../../../../core/contract/model/guest/booking.ts';
import type { Venue } from '../../../../../core/contract/model/venue/venue.ts';
import { routeUrl } from '../../../../../core/contract/routing/route-url.ts';
import { waiverPaths } from '../../../../../core/contract/routing/waiver-paths.ts';
import { Problem } from '../../../../../core/domain/problem.ts';
import { isSignable, shortName, waiverCountOf } from '../../../../../core/domain/waivers/signers.ts';
import { wallTimesOf } from '../../../../../core/domain/wall-times.ts';
import { formatter, localeIn } from '../../../../../core/words/format.ts';
import type { Language } from '../../../../../core/words/languages.ts';
import { pages } from '../../../../../core/words/pages.ts';
import { translatorIn } from '../../../../../core/words/translate.ts';
import { activities } from '../../../../data/catalogue/activities.ts';
import { bookings } from '../../../../data/guest/bookings.ts';
import { organizations } from '../../../../data/platform/organizations.ts';
import { venues } from '../../../../data/venue/venues.ts';
import { type KioskLink, readKioskLink } from '../../../scope/links.ts';
import { type Markup, markup } from '../../../scope/markup.ts';
import { type PageDeps, pageLanguage, todayAt, type Visit } from '../../pages/deps.ts';
import { errorPage } from '../../pages/error-page.ts';
import type { Page } from '../../pages/page.ts';
import { waiverPath } from '../waiver-link.ts';
import { signingPage } from './signing-page.ts';

/** The page for a tablet at the door: today's parties by first name, to sign. */
export async function openKioskPage(deps: PageDeps, token: string, visit: Visit): Promise<Page> {
  const venue = await findVenue(deps, token);
  const language = pageLanguage(deps, visit, venue);
  if (!venue) return errorPage({ code: 'invalid-link', what: 'badLink', language }, false);
  const t = translatorIn(pages, language);
  const { organizationId, id } = venue;
  const [today, offered] = await Promise.all([
    bookings(deps.table).listByVenueDay(organizationId, id, todayAt(deps, venue)),
    activities(deps.table).listByVenue(organizationId, id),
  ]);
  const activityOf = new Map(offered.map((each) => [each.id, each]));
  const parties = today
    .filter(isSignable)
    .flatMap((booking) => partyOf(booking, activityOf.get(booking.activityId)))
    .sort((a, b) => a.booking.startsAt.localeCompare(b.booking.startsAt));
  const rows = await Promise.all(
    parties.map((party) => rowOf(deps, party, { venue, language, kiosk: token })),
  );
  const list = rows.length > 0 ? markup`<ul class="parties">${rows}</ul>` : markup`<p>${t('kiosk.none')}</p>`;
  return signingPage(deps, {
    venue,
    language,
    title: t('kiosk.title'),
    main: markup`<main data-list="${routeUrl(waiverPaths.kioskPage, { token })}"><h1>${t('kiosk.title')}</h1><p>${t('kiosk.lead')}</p>${list}</main>`,
  });
}

interface Party {
  readonly booking: Booking;
  readonly activity: Activity;
  readonly signed: number;
  readonly of: number;
}

function partyOf(booking: Booking, activity: Activity | undefined): Party[] {
  const count = waiverCountOf(booking, activity);
  return activity && count ? [{ booking, activity, ...count }] : [];
}

interface Shown {
  readonly venue: Venue;
  readonly language: Language;
  readonly kiosk: string;
}

async function rowOf(
  deps: PageDeps,
  { booking, activity, signed, of }: Party,
  { venue, language, kiosk }: Shown,
): Promise<Markup> {
  const t = translatorIn(pages, language);
  const format = formatter(localeIn(language, venue.address.country), venue.timeZone, 'USD');
  const name = shortName(booking.guest?.name ?? '');
  const time = format.startTime(wallTimesOf(booking, venue.timeZone));
  const facts = markup`<b>${time}</b> <strong>${name}</strong> <span>${activity.name}</span>`;
  if (signed >= of) return markup`<li>${facts} <em>${t('kiosk.done')}</em></li>`;
  const path = await waiverPath(await deps.linkSecret(), booking);
  const address = `${path}?${new URLSearchParams({ kiosk, lang: language })}`;
  return markup`<li><a href="${address}">${facts} <em>${t('sign.count', { signed, of })}</em></a></li>`;
}

async function findVenue({ table, clock, linkSecret }: PageDeps, token: string): Promise<Venue | null> {
  const link = await linkOf(await linkSecret(), token, clock.now());
  if (!link) return null;
  const [organization, venue] = await Promise.all([
    organizations(table).get(link.organizationId),
    venues(table).get(link.organizationId, link.venueId),
  ]);
  return organization?.status === 'active' ? venue : null;
}

async function linkOf(...[secret, token, now]: Parameters<typeof readKioskLink>): Promise<KioskLink | null> {
  try {
    return await readKioskLink(secret, token, now);
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
