import type { Currency } from '../../../../core/contract/model/money.ts';
import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import { guestEmail } from '../../../../core/words/email.ts';
import { type Format, formatter, localeIn } from '../../../../core/words/format.ts';
import type { Language } from '../../../../core/words/languages.ts';
import { type Translate, translatorIn } from '../../../../core/words/translate.ts';

/** How an email speaks to one guest of one venue. */
export interface Voice {
  readonly language: Language;
  readonly t: Translate<typeof guestEmail.en>;
  readonly format: Format;
}

export function voiceIn(
  language: Language,
  { address, timeZone }: Pick<Venue, 'address' | 'timeZone'>,
  currency: Currency,
): Voice {
  return {
    language,
    t: translatorIn(guestEmail, language),
    format: formatter(localeIn(language, address.country), timeZone, currency),
  };
}
