import { Alert, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { CallInput } from '../../../../api/client.ts';
import { useApi } from '../../../frame/data/use-api.ts';
import { useFormat, useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { PriceTable } from '../../../kit/display/price-table.tsx';
import { problemText } from '../../../kit/problem-text.ts';

interface QuotedProps {
  /** The links are for all sessions together. */
  isGroup: boolean;
  request: CallInput<'quoteStaffBooking'>['body'];
}

/** Milliseconds between the last key and the price. */
const pause = 250;

/** What the booking will cost, while it is being made. */
export function Quoted({ request, isGroup }: QuotedProps) {
  const { t } = useWords();
  const format = useFormat();
  const { id: venueId } = useVenue();
  const [body] = useDebouncedValue(request, pause);
  const { data, problem, isStale } = useApi('quoteStaffBooking', { params: { venueId }, body });
  if (problem) {
    return (
      <Alert color="warning" role="status">
        {problemText(problem, t)}
      </Alert>
    );
  }
  if (!data) return null;
  const { quote } = data;
  const isPart = !isGroup && request.payment?.method === 'link' && quote.dueNow < quote.total;
  return (
    <div aria-busy={isStale} style={isStale ? { opacity: 0.9 } : undefined}>
      <PriceTable quote={quote} />
      {isPart && <Text size="sm">{t('newBooking.dueByLink', { amount: format.money(quote.dueNow) })}</Text>}
    </div>
  );
}
