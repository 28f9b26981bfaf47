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
  { organization, venue: { widget }, activity: { cancellation } }: Seller,
  language: Language,
  at: Instant,
): Promise<NonNullable<Booking['accepted']>> {
  const say = translatorIn(policyWords, language);
  const limit = (minutes: number) => limitBefore(minutes, { say, language });
  const rule = policyText(cancellation, { say, language, limit });
  const text = [rule, widget.cancellationPolicy, widget.terms].filter(Boolean).join('\n\n');
  const version = createHash('sha256').update(text).digest('base64url').slice(0, 22);
  await acceptedTerms(table).keep(organization.id, version, text);
  return { at, language, version, cancellation };
}
