import type { ComponentChildren } from 'preact';
import type { Question } from '../../../../../core/contract/model/question.ts';
import { isSale } from '../../../../../core/domain/pricing/sale-lines.ts';
import { useWords } from '../../../ui/words.ts';
import type { AgendaBooking } from './figures.ts';

export interface BookingDetailsProps {
  booking: AgendaBooking;
  questions: readonly Question[];
  timeZone: string;
}

export function BookingDetails({ booking, questions, timeZone }: BookingDetailsProps) {
  const { t, formatIn } = useWords();
  const format = formatIn(timeZone, booking.quote.currency);
  const { guest, quote, reference, expiresAt, answers, paid, balance } = booking;
  return (
    <dl class="booking-details">
      <Fact name={t('reference')}>
        <code>{reference}</code>
      </Fact>
      {guest && (
        <Fact name={t('email')} wide>
          <a href={`mailto:${guest.email}`}>{guest.email}</a>
        </Fact>
      )}
      {guest?.phone && (
        <Fact name={t('phone')}>
          <a href={`tel:${guest.phone.replaceAll(/[^+\d]/g, '')}`}>{guest.phone}</a>
        </Fact>
      )}
      <Fact name={t('party')}>
        {quote.lines.filter(isSale).map((line) => (
          <span class="booking-line" key={line.id}>
            {line.quantity} × {line.label}, {format.money(line.amount)}
          </span>
        ))}
      </Fact>
      {paid > 0 && <Fact name={t('paid')}>{format.money(paid)}</Fact>}
      {balance > 0 && <Fact name={t('stillToPay')}>{format.money(balance)}</Fact>}
      {expiresAt && (booking.state === 'held' || booking.state === 'pending') && (
        <Fact name={t('keptUntil')}>{format.time(expiresAt)}</Fact>
      )}
      {answers.map(({ questionId, values }) => (
        <Fact key={questionId} name={questions.find(({ id }) => id === questionId)?.label ?? questionId}>
          {values.join(', ') || t('no')}
        </Fact>
      ))}
    </dl>
  );
}

interface FactProps {
  name: string;
  /** It may need a whole line of a narrow screen. */
  wide?: boolean;
  children: ComponentChildren;
}

function Fact({ name, wide = false, children }: FactProps) {
  return (
    <div class={wide ? 'fact-wide' : undefined}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
