import { Stack, Table } from '@mantine/core';
import type { RouteOutput } from '../../../../../core/contract/routes.ts';
import { useWords } from '../../../frame/words.ts';
import { BarChart } from '../../../kit/display/bar-chart.tsx';
import { Figures } from '../../../kit/hours/figures.tsx';

/** Bookings by the day on which they took place, drawn and as a table. */
export function DayChart({ days }: Pick<RouteOutput<'getPlatformMetrics'>, 'days'>) {
  const { t, formatIn } = useWords();
  const { shortDate } = formatIn('UTC');
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  const counts = days.map(({ bookings }) => bookings);
  return (
    <Stack gap="xs">
      <BarChart
        title={t('platform.perDay')}
        summary={t('platform.perDaySummary', {
          from: shortDate(first.date),
          to: shortDate(last.date),
          most: Math.max(...counts),
        })}
        bars={days.map(({ date, bookings }) => ({
          key: date,
          label: shortDate(date),
          value: bookings,
          text: String(bookings),
        }))}
      />
      <Figures label={t('platform.perDay')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('date')}</Table.Th>
            <Table.Th scope="col" ta="end">
              {t('bookings')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {days.map(({ date, bookings }) => (
            <Table.Tr key={date}>
              <Table.Th scope="row">{shortDate(date)}</Table.Th>
              <Table.Td ta="end">{bookings}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Figures>
    </Stack>
  );
}
