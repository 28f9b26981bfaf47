import { Text } from '@mantine/core';
import type { StaffBookingView } from '../../../../../core/contract/schemas/desk/desk.ts';
import { useFormat } from '../../../frame/venue.ts';
import { type PortalWords, useWords } from '../../../frame/words.ts';
import classes from './booking.module.css';
import { type TimelineEntry, timelineOf } from './timeline.ts';

/** Everything that happened to a booking, newest first: its states and its money in one list. */
export function Timeline({ booking }: { booking: StaffBookingView }) {
  const { t } = useWords();
  const format = useFormat();
  return (
    <ol className={classes.timeline}>
      {timelineOf(booking).map((entry) => (
        <li key={`${entry.kind} ${entry.at} ${'id' in entry ? entry.id : ''}`}>
          <Text size="sm" component="span">
            {textOf(entry, t, format.dateTime)}
          </Text>
          {'amount' in entry && (
            <Text size="sm" component="span" className="figures">
              {format.change(signed(entry))}
            </Text>
          )}
          <Text size="xs" c="dimmed" component="time" dateTime={entry.at}>
            {format.dateTime(entry.at)}
          </Text>
        </li>
      ))}
    </ol>
  );
}

function textOf(entry: TimelineEntry, t: PortalWords['t'], when: (at: string) => string): string {
  switch (entry.kind) {
    case 'booked':
      return t(`booking.story.booked.${entry.source}`);
    case 'changed':
      return entry.startedAt
        ? t('booking.story.moved', { time: when(entry.startedAt) })
        : t('booking.story.changed');
    case 'payment':
      return t('booking.story.payment', { method: t(`booking.method.${entry.method}`) });
    case 'refund':
      return t('booking.story.refund', { method: t(`booking.method.${entry.method}`) });
    case 'gift-card':
      return t(entry.amount > 0 ? 'booking.story.giftCard' : 'booking.story.giftCardBack', {
        ending: entry.code,
      });
    case 'dispute':
      return t(entry.amount > 0 ? 'booking.story.dispute' : 'booking.story.disputeWon');
    default:
      return t(`booking.story.${entry.kind}`);
  }
}

/** Money that came in is above zero. */
function signed(entry: Extract<TimelineEntry, { amount: number }>): number {
  return entry.kind === 'payment' || entry.kind === 'gift-card' ? entry.amount : -entry.amount;
}
