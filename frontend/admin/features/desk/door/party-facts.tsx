import type { AgendaView } from '../../../../../core/contract/views.ts';
import { useWords } from '../../../frame/words.ts';
import { IconNote } from '../../../kit/icons.ts';
import type { AgendaBooking } from '../agenda/find-booking.ts';
import classes from './door.module.css';

interface PartyFactsProps {
  booking: AgendaBooking;
  questions: AgendaView['activities'][number]['questions'];
}

/** What is to be known of a party: what staff wrote, and what the guest answered (allergies, birthdays, arrival). */
export function PartyFacts({ booking, questions }: PartyFactsProps) {
  const { t } = useWords();
  const answered = booking.answers.filter(({ values }) => values.length > 0);
  const notes = booking.notes ?? [];
  if (answered.length === 0 && notes.length === 0) return null;
  return (
    <dl className={classes.facts}>
      {notes.map(({ id, text }) => (
        <div key={id} className={classes.note}>
          <dt>
            <IconNote size={16} aria-label={t('door.note')} />
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
      {answered.map(({ questionId, values }) => (
        <div key={questionId}>
          <dt>{questions.find(({ id }) => id === questionId)?.label ?? questionId}</dt>
          <dd>{values.join(', ')}</dd>
        </div>
      ))}
    </dl>
  );
}
