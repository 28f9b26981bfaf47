import type { Booking } from '../../../../../core/contract/model/guest/booking.ts';
import { isSignable, waiverCountOf } from '../../../../../core/domain/waivers/signers.ts';
import type { Language } from '../../../../../core/words/languages.ts';
import { pages } from '../../../../../core/words/pages.ts';
import { translatorIn } from '../../../../../core/words/translate.ts';
import { activities } from '../../../../data/catalogue/activities.ts';
import { type Markup, markup } from '../../../scope/markup.ts';
import type { PageDeps } from '../../pages/deps.ts';
import { waiverPath } from '../waiver-link.ts';

/** How many of the party have signed, and the link to sign, below a booking; nothing where they sign nothing. */
export async function waiverNotice(deps: PageDeps, booking: Booking, language: Language): Promise<Markup[]> {
  if (!isSignable(booking)) return [];
  const { organizationId, venueId, activityId } = booking;
  const activity = await activities(deps.table).get(organizationId, venueId, activityId);
  const count = waiverCountOf(booking, activity ?? undefined);
  if (!count) return [];
  const t = translatorIn(pages, language);
  const path = await waiverPath(await deps.linkSecret(), booking);
  return [
    markup`<section class="entry" aria-labelledby="waivers"><h2 id="waivers">${t('manage.waiver')}</h2><p>${t('sign.count', count)}</p><p>${t('manage.share')}</p><p><a href="${path}">${t('manage.sign')}</a></p></section>`,
  ];
}
