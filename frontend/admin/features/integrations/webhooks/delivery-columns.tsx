import { Badge, Code, Text } from '@mantine/core';
import { useWords } from '../../../frame/words.ts';
import { hereZone } from '../../../kit/here-zone.ts';
import type { Column } from '../../../kit/list.tsx';
import { type DeliveryLine, deliveryTones } from './delivery-state.ts';

/** What the list says of each message. */
export function useDeliveryColumns(): readonly Column<DeliveryLine>[] {
  const { t, formatIn } = useWords();
  const format = formatIn(hereZone());
  return [
    {
      key: 'type',
      title: t('settings.delivery'),
      cell: ({ type, occurredAt }) => (
        <>
          <Code>{type}</Code>
          <Text size="xs" c="dimmed">
            {format.dateTime(occurredAt)}
          </Text>
        </>
      ),
    },
    {
      key: 'status',
      title: t('people.status'),
      cell: ({ status }) => <Badge color={deliveryTones[status]}>{t(`settings.sent.${status}`)}</Badge>,
    },
    {
      key: 'answer',
      title: t('settings.answer'),
      isWide: true,
      cell: ({ responseStatus, failure }) =>
        responseStatus ?? (failure === undefined ? '' : t(`settings.failure.${failure}`)),
    },
    { key: 'attempts', title: t('settings.attempts'), isNumber: true, cell: ({ attempts }) => attempts },
  ];
}
