import { ActionIcon, Badge, Button } from '@mantine/core';
import { memo, useEffect, useRef, useState } from 'react';
import type { AgendaView } from '../../../../../core/contract/views.ts';
import { arrivesAt } from '../../../../../core/domain/booking/arrival.ts';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { IconCheck, IconMessagePlus, IconUsers } from '../../../kit/icons.ts';
import { labelsOf } from '../agenda/booking-labels.ts';
import type { AgendaBooking } from '../agenda/find-booking.ts';
import { unsignedOf } from '../agenda/unsigned.ts';
import { GuestFlags } from '../flags/guest-flags.tsx';
import { Collect } from './collect.tsx';
import classes from './door.module.css';
import { hasArrived } from './door-list.ts';
import { NoteForm } from './note-form.tsx';
import { PartyFacts } from './party-facts.tsx';

export interface PartyActions {
  readonly onCheckIn: (bookingId: string) => void;
  readonly onUndo: (bookingId: string) => void;
  readonly onNote: (bookingId: string, text: string) => void;
  readonly onOpen: (bookingId: string) => void;
  /** Absent without a line: the price of another party is the API's to say. */
  readonly onChangeParty?: ((bookingId: string) => void) | undefined;
}

interface PartyRowProps {
  booking: AgendaBooking;
  startsAt: string;
  activity: AgendaView['activities'][number] | undefined;
  /** Due now, or the only one that was found. */
  isMain: boolean;
  isWaiting: boolean;
  actions: PartyActions;
}

/** A party: who, when and what, what is to be known, and the one button that it needs. */
export const PartyRow = memo(function PartyRow(props: PartyRowProps) {
  const { booking, startsAt, activity, isWaiting, actions } = props;
  const { t } = useWords();
  const format = useFormat();
  const [isWriting, setIsWriting] = useState(false);
  const { id, reference, groupName } = booking;
  const unsigned = unsignedOf(booking);
  const arriveAt = activity && arrivesAt({ startsAt }, activity);
  return (
    <li className={classes.party} data-row data-here={hasArrived(booking) || undefined}>
      <button type="button" className={classes.who} onClick={() => actions.onOpen(id)}>
        <span className={classes.name}>{booking.guest?.name ?? t('noName')}</span>
        {groupName && <span className={classes.group}>{groupName}</span>}
        <span className={classes.what}>
          <strong>{format.time(startsAt)}</strong> {activity?.name} ·{' '}
          {t('guestCount', { count: booking.guestCount })} · {reference}
          {arriveAt && ` · ${t('arriveBy', { time: format.time(arriveAt) })}`}
        </span>
        <span className={classes.badges}>
          {isWaiting && <Badge color="warning">{t('door.notSent')}</Badge>}
          {unsigned > 0 && <Badge color="warning">{t('waivers.unsigned', { count: unsigned })}</Badge>}
          {labelsOf(booking, t).map(({ text, tone }) => (
            <Badge key={text} color={tone}>
              {text}
            </Badge>
          ))}
        </span>
      </button>
      {booking.flags && (
        <div style={{ gridColumn: '1 / -1' }}>
          <GuestFlags flags={booking.flags} />
        </div>
      )}
      <PartyFacts booking={booking} questions={activity?.questions ?? []} />
      <Tools {...props} onWrite={() => setIsWriting(true)} />
      <Buttons {...props} />
      {isWriting && (
        <NoteForm onAdd={(text) => actions.onNote(id, text)} onClose={() => setIsWriting(false)} />
      )}
    </li>
  );
});

function Tools({ booking, actions, onWrite }: PartyRowProps & { onWrite: () => void }) {
  const { t } = useWords();
  const { id, reference, guest } = booking;
  const name = guest?.name ?? reference;
  const { onChangeParty } = actions;
  const mayChange = !hasArrived(booking) && booking.actions.includes('reschedule');
  return (
    <div className={classes.tools}>
      <ActionIcon
        variant="subtle"
        color="neutral"
        size={42}
        aria-label={t('door.noteFor', { name })}
        onClick={onWrite}
      >
        <IconMessagePlus size={20} aria-hidden />
      </ActionIcon>
      {onChangeParty && mayChange && (
        <ActionIcon
          variant="subtle"
          color="neutral"
          size={42}
          aria-label={t('door.changePartyOf', { name })}
          onClick={() => onChangeParty(id)}
        >
          <IconUsers size={20} aria-hidden />
        </ActionIcon>
      )}
    </div>
  );
}

function Buttons({ booking, isMain, isWaiting, actions }: PartyRowProps) {
  const { t } = useWords();
  const next = useFocusAfterPayment(booking);
  const { id, reference, guest } = booking;
  const name = guest?.name ?? reference;
  const may = (action: AgendaBooking['actions'][number]) => booking.actions.includes(action);
  return (
    <div className={classes.buttons}>
      {booking.balance > 0 && <Collect booking={booking} />}
      {!hasArrived(booking) && may('check-in') && (
        <Button
          ref={next}
          data-first
          size="md"
          variant={isMain ? 'filled' : 'light'}
          leftSection={<IconCheck size={18} aria-hidden />}
          aria-label={t('door.checkInNamed', { name })}
          onClick={() => actions.onCheckIn(id)}
        >
          {t('door.checkIn')}
        </Button>
      )}
      {hasArrived(booking) && (isWaiting || may('undo-check-in')) && (
        <Button
          variant="default"
          size="md"
          aria-label={t('door.undoNamed', { name })}
          onClick={() => actions.onUndo(id)}
        >
          {t('door.undo')}
        </Button>
      )}
    </div>
  );
}

/** Once the balance is paid the button that had the focus is gone: the next one takes it. */
function useFocusAfterPayment({ balance }: AgendaBooking) {
  const next = useRef<HTMLButtonElement>(null);
  const before = useRef(balance);
  useEffect(() => {
    const isPaid = before.current > 0 && balance <= 0;
    before.current = balance;
    if (isPaid && document.activeElement === document.body) next.current?.focus();
  }, [balance]);
  return next;
}
