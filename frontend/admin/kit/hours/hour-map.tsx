import { Table, Text } from '@mantine/core';
import type { DayFiguresView } from '../../../../core/contract/schemas/desk/today.ts';
import { useFormat } from '../../frame/venue.ts';
import { useWords } from '../../frame/words.ts';
import figure from '../display/figure.module.css';
import { Figures } from './figures.tsx';
import classes from './hours.module.css';
import { dateOf, fullestOf, gridOf } from './hours.ts';

const cell = { width: 20, height: 18 };
const labels = { width: 34, height: 16 };

interface HourMapProps extends Pick<DayFiguresView, 'hours'> {
  /** As wide as its place, on a page of its own. */
  isWide?: boolean;
}

/** How full each hour of the week was. */
export function HourMap({ hours: figures, isWide = false }: HourMapProps) {
  const { t } = useWords();
  const format = useFormat();
  const grid = gridOf(figures);
  const fullest = fullestOf(grid);
  if (!fullest) return null;
  const clock = (hour: number) => format.time(`2024-01-01T${String(hour).padStart(2, '0')}:00:00+00:00`);
  const percent = (value: number | null) => (value === null ? '' : format.percent(value));
  const name = (weekday: (typeof grid.rows)[number]['weekday'], length: 'long' | 'short') =>
    format.weekday(dateOf(weekday), length);
  const size = {
    width: labels.width + cell.width * grid.hours.length,
    height: labels.height + cell.height * grid.rows.length,
  };
  const summary = t('trends.hoursSummary', {
    weekday: name(fullest.weekday, 'long'),
    time: clock(fullest.hour),
    share: percent(fullest.occupancy),
  });
  return (
    <figure className={figure.figure}>
      <figcaption className={figure.caption}>
        <Text component="span" size="sm" fw={600}>
          {t('trends.hours')}
        </Text>
      </figcaption>
      <svg
        className={classes.map}
        data-wide={isWide || undefined}
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={summary}
      >
        {grid.hours.map((hour, column) =>
          column % 3 === 0 ? (
            <text key={hour} x={labels.width + cell.width * column} y={11}>
              {hour}
            </text>
          ) : null,
        )}
        {grid.rows.map(({ weekday, cells }, row) => (
          <g key={weekday} transform={`translate(0 ${labels.height + cell.height * row})`}>
            <text x={0} y={13}>
              {name(weekday, 'short')}
            </text>
            {cells.map(({ hour, occupancy }, column) => (
              <rect
                key={hour}
                x={labels.width + cell.width * column + 1}
                y={1}
                width={cell.width - 2}
                height={cell.height - 2}
                rx="3"
                fillOpacity={occupancy === null ? 0 : 0.08 + (0.92 * occupancy) / 10_000}
              >
                <title>{`${name(weekday, 'long')}, ${clock(hour)}: ${percent(occupancy)}`}</title>
              </rect>
            ))}
          </g>
        ))}
      </svg>
      <Figures label={t('trends.hours')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('trends.hour')}</Table.Th>
            {grid.rows.map(({ weekday }) => (
              <Table.Th key={weekday} scope="col" ta="end">
                {name(weekday, 'short')}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {grid.hours.map((hour, column) => (
            <Table.Tr key={hour}>
              <Table.Th scope="row">{clock(hour)}</Table.Th>
              {grid.rows.map(({ weekday, cells }) => (
                <Table.Td key={weekday} ta="end">
                  {percent(cells[column]?.occupancy ?? null)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Figures>
    </figure>
  );
}
