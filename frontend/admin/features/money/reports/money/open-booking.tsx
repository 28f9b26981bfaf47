import { Button } from '@mantine/core';
import type { MoneyRow } from '../../../../../../core/contract/schemas/desk/money-lists.ts';
import { useAddress } from '../../../../frame/address.ts';
import { useWords } from '../../../../frame/words.ts';

type PaidBooking = Pick<MoneyRow, 'venueId' | 'bookingId' | 'reference'>;

/** The reference of the booking that money is for; pressed, it opens the booking. */
export function OpenBooking({ venueId, bookingId, reference }: PaidBooking) {
  const { t } = useWords();
  const [, change] = useAddress();
  return (
    <Button
      variant="transparent"
      size="compact-sm"
      px={0}
      onClick={() => change({ venue: venueId, booking: bookingId })}
    >
      {reference ?? t('reports.booking')}
    </Button>
  );
}
