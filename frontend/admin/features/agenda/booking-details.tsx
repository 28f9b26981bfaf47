import type { ComponentChildren } from 'preact';
import type { Question } from '../../../../core/contract/model/activity.ts';
import { isSale } from '../../../../core/domain/pricing/sale-lines.ts';
import { money, timeOfDay } from '../../app/format.ts';
import type { AgendaBooking } from './figures.ts';

export interface BookingDetailsProps {
  booking: AgendaBooking;
  questions: readonly Question[];
  timeZone: string;
}

export function BookingDetails({ booking, questions, timeZone }: BookingDetailsProps) {
  const { guest, quote, reference, expiresAt, answers, paid, balance } = booking;
  return (
    <dl class="booking-details">
      <Fact name="Reference">
        <code>{reference}</code>
      </Fact>
      {guest && (
        <Fact name="Email" wide>
          <a href={`mailto:${guest.email}`}>{guest.email}</a>
        </Fact>
      )}
      {guest?.phone && (
        <Fact name="Phone">
          <a href={`tel:${guest.phone.replaceAll(/[^+\d]/g, '')}`}>{guest.phone}</a>
        </Fact>
      )}
      <Fact name="Party">
        {quote.lines.filter(isSale).map((line) => (
          <span class="booking-line" key={line.id}>
            {line.quantity} × {line.label}, {money(line.amount, quote.currency)}
          </span>
        ))}
      </Fact>
      {paid > 0 && <Fact name="Paid">{money(paid, quote.currency)}</Fact>}
      {balance > 0 && <Fact name="Still to pay">{money(balance, quote.currency)}</Fact>}
      {expiresAt && (booking.state === 'held' || booking.state === 'pending') && (
        <Fact name="Seats kept until">{timeOfDay(expiresAt, timeZone)}</Fact>
      )}
      {answers.map(({ questionId, values }) => (
        <Fact key={questionId} name={questions.find(({ id }) => id === questionId)?.label ?? questionId}>
          {values.join(', ') || 'No'}
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
