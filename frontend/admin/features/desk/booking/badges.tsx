import { Badge, Group } from '@mantine/core';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { type Labelled, labelsOf } from './labels.ts';

/** The state of a booking and of its payment, in words and colour. */
export function BookingBadges({ booking }: { booking: Labelled }) {
  const { t } = useWords();
  const format = useFormat();
  return (
    <Group gap={6}>
      {labelsOf(booking, t, format).map(({ text, tone }) => (
        <Badge key={text} color={tone}>
          {text}
        </Badge>
      ))}
    </Group>
  );
}
