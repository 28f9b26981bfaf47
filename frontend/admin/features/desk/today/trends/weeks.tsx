import { Stack, Table } from '@mantine/core';
import type { DayFiguresView } from '../../../../../../core/contract/schemas/desk/today.ts';
import { useFormat } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { BarChart } from '../../../../kit/display/bar-chart.tsx';
import type { Bar } from '../../../../kit/display/place-bars.ts';
import { Figures } from '../../../../kit/hours/figures.tsx';
import { occupancyOf } from '../../../../kit/hours/occupancy.ts';

/** Eight weeks of revenue, for those who may see it, and of occupancy. */
export function Weeks({ weeks }: Pick<DayFiguresView, 'weeks'>) {
  const { t } = useWords();
  const format = useFormat();
  const rows = weeks.map(({ from, revenue, seats, capacity, bookings }) => ({
    from,
    bookings,
    week: t('trends.weekOf', { date: format.shortDate(from) }),
    revenue,
    occupancy: occupancyOf({ seats, capacity }),
  }));
  const percent = (value: number | null) => (value === null ? '–' : format.percent(value));
  const revenue: Bar[] = rows.flatMap(({ from, week, revenue: value }) =>
    value === undefined ? [] : [{ key: from, label: week, value, text: format.money(value, true) }],
  );
  const occupancy: Bar[] = rows.map(({ from, week, occupancy: value }) => ({
    ...{ key: from, label: week, value: value ?? 0, text: percent(value) },
  }));
  return (
    <Stack gap="sm">
      {revenue.length > 0 && (
        <BarChart
          title={t('trends.revenue')}
          summary={summaryOf('trends.revenueSummary', revenue)}
          bars={revenue}
        />
      )}
      <BarChart
        title={t('trends.occupancy')}
        summary={summaryOf('trends.occupancySummary', occupancy)}
        bars={occupancy}
      />
      <Figures label={t('trends.weeksTable')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('trends.week')}</Table.Th>
            {revenue.length > 0 && (
              <Table.Th scope="col" ta="end">
                {t('revenue')}
              </Table.Th>
            )}
            <Table.Th scope="col" ta="end">
              {t('bookings')}
            </Table.Th>
            <Table.Th scope="col" ta="end">
              {t('trends.occupancyShort')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.from}>
              <Table.Th scope="row">{row.week}</Table.Th>
              {row.revenue !== undefined && <Table.Td ta="end">{format.money(row.revenue)}</Table.Td>}
              <Table.Td ta="end">{row.bookings}</Table.Td>
              <Table.Td ta="end">{percent(row.occupancy)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Figures>
    </Stack>
  );

  function summaryOf(key: 'trends.revenueSummary' | 'trends.occupancySummary', bars: readonly Bar[]): string {
    return t(key, { first: bars[0]?.text ?? '–', last: bars.at(-1)?.text ?? '–' });
  }
}
