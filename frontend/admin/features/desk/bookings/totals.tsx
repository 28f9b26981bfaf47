import { Text } from '@mantine/core';
import type { RouteOutput } from '../../../../../core/contract/routes.ts';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';

/** What the whole list adds up to. What bookings are worth is for those who may see reports. */
export function Totals({ list }: { list: RouteOutput<'listBookings'> }) {
  const { t, locale } = useWords();
  const format = useFormat();
  const { totals, from, to } = list;
  const number = (count: number) => `${count.toLocaleString(locale)}${totals?.isComplete ? '' : '+'}`;
  const range = t('fromTo', { from: format.shortDate(from), to: format.shortDate(to) });
  const parts = totals && [
    t('bookings.totalBookings', { number: number(totals.bookings) }),
    t('bookings.totalGuests', { number: number(totals.players) }),
    ...(totals.value === undefined ? [] : [format.money(totals.value) + (totals.isComplete ? '' : '+')]),
  ];
  return (
    <Text size="sm" className="figures" role="status">
      <Text span c="dimmed">
        {range}
      </Text>
      {parts && ` · ${parts.join(' · ')}`}
    </Text>
  );
}
