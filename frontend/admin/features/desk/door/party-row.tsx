import { Badge, Button, Menu } from '@mantine/core';
import type { AgendaView } from '../../../../../core/contract/views.ts';
import { useAddress } from '../../../frame/address.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useFormat, useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { IconCheck } from '../../../kit/icons.ts';
import { labelsOf } from '../agenda/booking-labels.ts';
import { type AgendaBooking, activityOf } from '../agenda/find-booking.ts';
import { PayItems } from '../booking/pay-items.tsx';
import { usePayment } from '../booking/tasks/use-payment.ts';
import classes from './door.module.css';
import { hasArrived, type Party } from './door-list.ts';

interface PartyRowProps {
  party: Party;
  agenda: AgendaView;
  /** Due now, or the only one that was found. */
  isMain: boolean;
  isWaiting: boolean;
  onCheckIn: (booking: AgendaBooking) => void;
  onUndo: (booking: AgendaBooking) => void;
}

/** A party: who, when and what, what is to be known, and the one button that it needs. */
export function PartyRow({
  party: { booking, session },
  agenda,
  isMain,
  isWaiting,
  onCheckIn,
  onUndo,
}: PartyRowProps) {
  const { t } = useWords();
  const format = useFormat();
  const [, change] = useAddress();
  const activity = activityOf(agenda, session.activityId);
  const mayCheckIn = booking.actions.includes('check-in');
  const mayUndo = isWaiting || booking.actions.includes('undo-check-in');
  return (
    <li className={classes.party} data-row data-here={hasArrived(booking) || undefined}>
      <button type="button" className={classes.who} onClick={() => change({ booking: booking.id })}>
        <span className={classes.name}>{booking.guest?.name ?? t('noName')}</span>
        <span className={classes.what}>
          <strong>{format.time(session.startsAt)}</strong> {activity?.name} ·{' '}
          {t('guestCount', { count: booking.guestCount })} · {booking.reference}
        </span>
        <span className={classes.badges}>
          {isWaiting && <Badge color="warning">{t('door.notSent')}</Badge>}
          {labelsOf(booking, t).map(({ text, tone }) => (
            <Badge key={text} color={tone}>
              {text}
            </Badge>
          ))}
        </span>
      </button>
      <Notes booking={booking} questions={activity?.questions ?? []} />
      <div className={classes.buttons}>
        {booking.balance > 0 && <Collect booking={booking} />}
        {!hasArrived(booking) && mayCheckIn && (
          <Button
            size="md"
            variant={isMain ? 'filled' : 'light'}
            leftSection={<IconCheck size={18} aria-hidden />}
            aria-label={t('door.checkInNamed', { name: booking.guest?.name ?? booking.reference })}
            onClick={() => onCheckIn(booking)}
          >
            {t('door.checkIn')}
          </Button>
        )}
        {hasArrived(booking) && mayUndo && (
          <Button variant="default" size="md" onClick={() => onUndo(booking)}>
            {t('door.undo')}
          </Button>
        )}
      </div>
    </li>
  );
}

interface NotesProps {
  booking: AgendaBooking;
  questions: AgendaView['activities'][number]['questions'];
}

/** What the guest answered while booking: allergies, birthdays, arrival. */
function Notes({ booking, questions }: NotesProps) {
  const answered = booking.answers.filter(({ values }) => values.length > 0);
  if (answered.length === 0) return null;
  return (
    <dl className={classes.notes}>
      {answered.map(({ questionId, values }) => (
        <div key={questionId}>
          <dt>{questions.find(({ id }) => id === questionId)?.label ?? questionId}</dt>
          <dd>{values.join(', ')}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The whole balance, at once. */
function Collect({ booking }: { booking: AgendaBooking }) {
  const { t } = useWords();
  const format = useFormat();
  const { id: venueId } = useVenue();
  const mayCollect = useMay('bookings.walk-in');
  const { pay, isRunning } = usePayment({ venueId, id: booking.id });
  const amount = booking.balance;
  if (!mayCollect) return null;
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <Button size="md" variant="default" loading={isRunning}>
          {t('booking.collect', { amount: format.money(amount) })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <PayItems amount={amount} pay={pay} />
      </Menu.Dropdown>
    </Menu>
  );
}
