import type { Booking } from '../../../../../core/contract/model/guest/booking.ts';
import { guestPaths } from '../../../../../core/contract/routing/guest-paths.ts';
import { routeUrl } from '../../../../../core/contract/routing/route-url.ts';
import { addMinutes } from '../../../../../core/domain/time.ts';
import { wallTimesOf } from '../../../../../core/domain/wall-times.ts';
import type { Format } from '../../../../../core/words/format.ts';
import type { Language } from '../../../../../core/words/languages.ts';
import type { pages } from '../../../../../core/words/pages.ts';
import type { Translate } from '../../../../../core/words/translate.ts';
import { signLink } from '../../../scope/links.ts';
import { type Markup, markup } from '../../../scope/markup.ts';
import type { Seller } from '../../availability/quote-sale.ts';
import { termsOf } from '../../booking/accept-terms.ts';
import type { PageDeps } from '../deps.ts';

/** A booking of the group with who sells it. */
export interface Sold extends Seller {
  readonly booking: Booking;
}

export interface GroupTexts {
  readonly t: Translate<typeof pages.en>;
  readonly format: Format;
  readonly language: Language;
}

/** As long as the links in emails. */
const linkDays = 30;

const coming: readonly Booking['state'][] = ['confirmed', 'checked_in', 'completed', 'no_show'];

/** The bookings of a group as a list: what, when, for how many, how much, and what has become of each. */
export async function groupVisits(deps: PageDeps, sold: readonly Sold[], texts: GroupTexts): Promise<Markup> {
  const inOrder = sold.toSorted((a, b) => a.booking.startsAt.localeCompare(b.booking.startsAt));
  const items = await Promise.all(
    inOrder.map(async (each) => item(each, await manageUrl(deps, each), texts)),
  );
  return markup`<ul class="activities">${items}</ul>`;
}

function item({ booking, activity, venue }: Sold, url: string | null, { t, format }: GroupTexts): Markup {
  const { startsAt, guestCount, quote, reference, state } = booking;
  const times = format.times(wallTimesOf(booking, venue.timeZone));
  const ended = state === 'expired' || state === 'cancelled' ? t('group.released') : null;
  const facts = [t('group.guests', { count: guestCount }), format.money(quote.total), reference];
  return markup`<li><h2>${activity.name}</h2><p>${format.fullDate(startsAt)}, ${times}</p><p>${facts.join(' · ')}</p>${
    ended ? [markup`<p><b>${ended}</b></p>`] : []
  }${url ? [markup`<p><a href="${url}">${t('group.manage')}</a></p>`] : []}</li>`;
}

/** The page of a booking that is confirmed, where its guest changes it and finds its code. */
async function manageUrl(deps: PageDeps, { booking }: Sold): Promise<string | null> {
  const { organizationId, id: bookingId, endsAt, state, expiresAt } = booking;
  const isOffered = state === 'expired' && expiresAt !== undefined;
  if (!coming.includes(state) && !isOffered) return null;
  const until = new Date(addMinutes(endsAt, linkDays * 24 * 60));
  const token = await signLink(await deps.linkSecret(), { organizationId, bookingId }, until);
  return routeUrl(guestPaths.bookingPage, { token });
}

/** The terms that the guest agrees to by paying, each text once. */
export function groupTerms(sold: readonly Sold[], { t, language }: GroupTexts): Markup[] {
  const unpaid = sold.filter(({ booking }) => booking.state === 'pending');
  const texts = new Map(unpaid.map((each) => [termsOf(each, language).text, each.activity.name]));
  return [
    markup`<details><summary>${t('group.terms')}</summary>${[...texts].map(
      ([text, name]) => markup`<h2>${name}</h2><p class="terms">${text}</p>`,
    )}</details>`,
  ];
}
