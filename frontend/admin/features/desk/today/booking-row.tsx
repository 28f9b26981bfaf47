import { Badge } from '@mantine/core';
import type { ComponentType } from 'react';
import { useAddress } from '../../../frame/address.ts';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { labelsOf } from '../agenda/booking-labels.ts';
import { isGone } from '../agenda/figures.ts';
import type { AgendaBooking } from '../agenda/find-booking.ts';
import classes from './today.module.css';

export interface BookingRowProps {
  booking: AgendaBooking;
  /** It came in while the page was open. */
  isNew: boolean;
  /** In a drawer, whatever the screen's width. */
  isNarrow?: boolean;
  /** More badges. */
  Marks?: ComponentType<{ booking: AgendaBooking }> | undefined;
}

/** A booking in one line; its drawer has the rest. */
export function BookingRow({ booking, isNew, isNarrow = false, Marks }: BookingRowProps) {
  const { t } = useWords();
  const format = useFormat();
  const [, change] = useAddress();
  const { id, guest, reference, guestCount, balance } = booking;
  return (
    <button
      type="button"
      className={[
        classes.booking,
        isGone(booking) && classes.gone,
        isNew && classes.fresh,
        isNarrow && classes.narrow,
      ]
        .filter(Boolean)
        .join(' ')}
      onClick={() => change({ booking: id })}
    >
      <span className={classes.name}>{guest?.name ?? t('noName')}</span>
      <span className={classes.reference}>{reference}</span>
      <span className={classes.guests}>{t('guestCount', { count: guestCount })}</span>
      <span className={classes.money}>
        {balance > 0 && !isGone(booking) ? t('today.due', { amount: format.money(balance) }) : ''}
      </span>
      <span className={classes.badges}>
        {isNew && (
          <Badge color="accent" variant="filled">
            {t('new')}
          </Badge>
        )}
        {Marks && <Marks booking={booking} />}
        {labelsOf(booking, t).map(({ text, tone }) => (
          <Badge key={text} color={tone}>
            {text}
          </Badge>
        ))}
      </span>
    </button>
  );
}
