import { Group, Text } from '@mantine/core';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { type QuoteRequest, useQuotedSum } from './use-quotes.ts';

/** What all sessions of a group cost together, and what their payment link asks for. */
export function GroupTotal({ requests }: { requests: readonly QuoteRequest[] }) {
  const { t } = useWords();
  const format = useFormat();
  const sum = useQuotedSum(requests);
  if (!sum) return null;
  const isPart = requests[0]?.payment?.method === 'link' && sum.dueNow < sum.total;
  return (
    <div>
      <Group justify="space-between" wrap="nowrap">
        <Text fw={650}>{t('newBooking.groupTotal', { count: requests.length })}</Text>
        <Text fw={650} className="figures">
          {format.money(sum.total)}
        </Text>
      </Group>
      {isPart && <Text size="sm">{t('newBooking.dueByLink', { amount: format.money(sum.dueNow) })}</Text>}
    </div>
  );
}
