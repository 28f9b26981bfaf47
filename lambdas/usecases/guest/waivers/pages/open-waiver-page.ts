import type { Booking } from '../../../../../core/contract/model/guest/booking.ts';
import { routeUrl } from '../../../../../core/contract/routing/route-url.ts';
import { waiverPaths } from '../../../../../core/contract/routing/waiver-paths.ts';
import { Problem } from '../../../../../core/domain/problem.ts';
import { shortName, waiverCountOf, waiverOf } from '../../../../../core/domain/waivers/signers.ts';
import { wallTimesOf } from '../../../../../core/domain/wall-times.ts';
import { formatter, localeIn } from '../../../../../core/words/format.ts';
import type { Language } from '../../../../../core/words/languages.ts';
import { pages } from '../../../../../core/words/pages.ts';
import { translatorIn } from '../../../../../core/words/translate.ts';
import { activities } from '../../../../data/catalogue/activities.ts';
import { waiverTexts } from '../../../../data/catalogue/waiver-texts.ts';
import { readKioskLink } from '../../../scope/links.ts';
import { type Markup, markup } from '../../../scope/markup.ts';
import { sellerOf } from '../../booking/seller-of.ts';
import { type PageDeps, pageLanguage, type Visit } from '../../pages/deps.ts';
import { errorPage } from '../../pages/error-page.ts';
import type { Page } from '../../pages/page.ts';
import { bookingToSign } from '../waiver-link.ts';
import { signingPage } from './signing-page.ts';
import { waiverForm } from './waiver-form.ts';

/** The page on which a party signs. It tells first names of the party, and nothing else of the booking. */
export async function openWaiverPage(deps: PageDeps, token: string, visit: Visit): Promise<Page> {
  const booking = await findBooking(deps, token);
  if (!booking) {
    const language = pageLanguage(deps, visit, null);
    return errorPage({ code: 'invalid-link', what: 'badLink', language }, false);
  }
  const { organizationId, venueId, activityId } = booking;
  const [seller, latest, kiosk] = await Promise.all([
    sellerOf(deps.table, booking),
    activities(deps.table).getLatest(organizationId, venueId, activityId),
    kioskOf(deps, booking, visit),
  ]);
  const { venue } = seller;
  const activity = latest ?? seller.activity;
  const { query, accepted } = visit;
  const language = pageLanguage(deps, { query: { lang: booking.language, ...query }, accepted }, venue);
  const t = translatorIn(pages, language);
  const format = formatter(localeIn(language, venue.address.country), venue.timeZone, 'USD');
  const waiver = waiverOf(activity);
  const count = waiverCountOf(booking, activity);
  const text = waiver && (await waiverTexts(deps.table).get(organizationId, activityId, waiver.version));
  const title = t('sign.title', { activity: activity.name });
  const form = waiver && text && count && count.signed < count.of;
  const said = count && count.signed >= count.of ? t('sign.everyone') : t('sign.notNow');
  return signingPage(deps, {
    venue,
    language,
    title,
    main: markup`<main${kioskData(kiosk)}><h1>${title}</h1>
<p class="when">${format.start(wallTimesOf(booking, venue.timeZone))}</p>
${count ? markup`<p id="count">${t('sign.count', count)}</p>` : markup``}${signedList(booking, language)}
${form ? waiverForm({ waiver, text: text.text, language, url: routeUrl(waiverPaths.signWaiver, { token }) }) : markup`<p>${said}</p>`}
${kiosk ? markup`<p><a href="${kiosk}" data-back>${t('sign.back')}</a></p><p id="closing" role="alert" data-text="${t('sign.closing')}"></p>` : markup``}
</main>`,
  });
}

function signedList({ signers = [] }: Booking, language: Language): Markup {
  if (signers.length === 0) return markup``;
  const names = signers.map(({ name }) => markup`<li>${shortName(name)}</li>`);
  return markup`<section class="signed"><h2>${translatorIn(pages, language)('sign.signedBy')}</h2><ul>${names}</ul></section>`;
}

const kioskData = (kiosk: string | null): Markup => (kiosk ? markup` data-kiosk="${kiosk}"` : markup``);

/** The path of the kiosk that the page was opened on, if it is one of the booking's venue. */
async function kioskOf(deps: PageDeps, booking: Booking, { query }: Visit): Promise<string | null> {
  const { kiosk: token } = query;
  if (!token) return null;
  try {
    const link = await readKioskLink(await deps.linkSecret(), token, deps.clock.now());
    const isHere = link.organizationId === booking.organizationId && link.venueId === booking.venueId;
    return isHere ? routeUrl(waiverPaths.kioskPage, { token }) : null;
  } catch {
    return null;
  }
}

async function findBooking(deps: PageDeps, token: string): Promise<Booking | null> {
  try {
    return await bookingToSign(deps, token);
  } catch (error) {
    if (error instanceof Problem && error.code === 'invalid-link') return null;
    throw error;
  }
}
