import { createHash } from 'node:crypto';
import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import { limitBefore, policyText } from '../../../../core/domain/policy-text/policy-text.ts';
import type { Language } from '../../../../core/words/languages.ts';
import { policy as policyWords } from '../../../../core/words/policy.ts';
import { translatorIn } from '../../../../core/words/translate.ts';
import { acceptedTerms } from '../../../data/guest/accepted-terms.ts';
import type { Table } from '../../../data/table.ts';
import type { Seller } from '../availability/quote-sale.ts';

/** The terms on show at checkout, as their guest agrees to them; the text is kept under its version. */
export async function acceptTerms(
  table: Table,
  seller: Seller,
  language: Language,
  at: Instant,
): Promise<NonNullable<Booking['accepted']>> {
  const { text, version } = termsOf(seller, language);
  await acceptedTerms(table).keep(seller.organization.id, version, text);
  return { at, language, version, cancellation: seller.activity.cancellation };
}

/** The terms that a guest reads in this language; `version` names the text. */
export function termsOf(
  { venue: { widget }, activity: { cancellation } }: Seller,
  language: Language,
): { readonly text: string; readonly version: string } {
  const say = translatorIn(policyWords, language);
  const limit = (minutes: number) => limitBefore(minutes, { say, language });
  const rule = policyText(cancellation, { say, language, limit });
  const text = [rule, widget.cancellationPolicy, widget.terms].filter(Boolean).join('\n\n');
  const version = createHash('sha256').update(text).digest('base64url').slice(0, 22);
  return { text, version };
}
