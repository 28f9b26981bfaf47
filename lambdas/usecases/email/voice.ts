import type { Currency } from '../../../core/contract/model/money.ts';
import type { Venue } from '../../../core/contract/model/venue.ts';
import { guestEmail } from '../../../core/words/email.ts';
import type { Language } from '../../../core/words/languages.ts';
import { type Translate, translatorIn } from '../../../core/words/translate.ts';
import { type Formats, formatsFor } from './formats.ts';

/** How an email speaks to one guest of one venue. */
export interface Voice {
  readonly language: Language;
  readonly t: Translate<typeof guestEmail.en>;
  readonly format: Formats;
}

export function voiceIn(
  language: Language,
  { address, timeZone }: Pick<Venue, 'address' | 'timeZone'>,
  currency: Currency,
): Voice {
  return {
    language,
    t: translatorIn(guestEmail, language),
    format: formatsFor(language, address.country, timeZone, currency),
  };
}
