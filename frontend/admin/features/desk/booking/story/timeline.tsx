import { Text } from '@mantine/core';
import type { StaffBookingView } from '../../../../../../core/contract/schemas/desk/desk.ts';
import { useApi } from '../../../../frame/data/use-api.ts';
import { useFormat } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { Shown } from '../../../../kit/shown.tsx';
import classes from '../booking.module.css';
import { type TimelineEntry, timelineOf } from './timeline.ts';
import { timelineDetail, timelineText } from './timeline-text.ts';

/** Everything that happened to a booking, newest first: states, money, emails and notes in one list. */
export function Timeline({ booking }: { booking: StaffBookingView }) {
  const params = { venueId: booking.venueId, bookingId: booking.id };
  const story = useApi('getBookingStory', { params });
  const data = story.data?.booking.id === booking.id ? story.data : undefined;
  return (
    <Shown of={{ ...story, data }}>
      {({ entries }) => (
        <ol className={classes.timeline}>
          {timelineOf(entries, booking).map((entry) => (
            <Entry key={`${entry.kind} ${entry.at} ${'id' in entry ? entry.id : ''}`} entry={entry} />
          ))}
        </ol>
      )}
    </Shown>
  );
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const { t } = useWords();
  const format = useFormat();
  const detail = timelineDetail(entry, t);
  return (
    <li>
      <Text size="sm" component="span" style={{ whiteSpace: 'pre-line' }}>
        {timelineText(entry, t, format)}
      </Text>
      {'amount' in entry && entry.kind !== 'price-kept' && (
        <Text size="sm" component="span" className="figures">
          {format.change(received(entry))}
        </Text>
      )}
      <Text size="xs" c="dimmed" component="span" className={classes.when}>
        <time dateTime={entry.at}>{format.dateTime(entry.at)}</time>
        {detail !== '' && ` · ${detail}`}
      </Text>
    </li>
  );
}

/** Money that came in is above zero. */
function received(entry: Extract<TimelineEntry, { amount: number }>): number {
  return entry.kind === 'payment' || entry.kind === 'gift-card' ? entry.amount : -entry.amount;
}
