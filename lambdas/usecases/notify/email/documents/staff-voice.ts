import type { Instant, LocalDate } from '../../../../../core/contract/model/time.ts';
import type { Language } from '../../../../../core/words/languages.ts';
import { staffEmail } from '../../../../../core/words/staff-email.ts';
import { type Translate, translatorIn } from '../../../../../core/words/translate.ts';
import type { EmailDocument } from '../document.ts';

/** How an email to a member speaks, and where its link leads. */
export interface StaffVoice {
  readonly language: Language;
  readonly t: Translate<typeof staffEmail.en>;
  /** Origin of the site, without a slash at its end. */
  readonly siteUrl: string;
}

export function staffVoice(language: Language, siteUrl: string): StaffVoice {
  return { language, siteUrl, t: translatorIn(staffEmail, language) };
}

/** What all emails to members have in common: BookingTMS writes them. */
export function fromPlatform({ language }: StaffVoice): Pick<EmailDocument, 'language' | 'brand'> {
  return { language, brand: { name: 'BookingTMS', color: '#1d4ed8' } };
}

/** Owners are told of systems in UTC: an organization has no zone of its own. */
export function momentIn({ language }: StaffVoice, at: Instant): string {
  const format = new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  return `${format.format(new Date(at))} UTC`;
}

export function dateIn({ language }: StaffVoice, date: LocalDate): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${date}T12:00:00Z`));
}
