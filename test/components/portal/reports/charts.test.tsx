import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { RankChart } from '../../../../frontend/admin/features/money/reports/parts/rank-chart.tsx';
import { ReportTable } from '../../../../frontend/admin/features/money/reports/parts/report-table.tsx';
import { TimeChart } from '../../../../frontend/admin/features/money/reports/parts/time-chart.tsx';
import { renderPortal } from '../support/render.tsx';

const write = (value: number) => `${value} kr`;

/** A chart draws nothing in a place without a size, and jsdom gives none a size. */
beforeEach(() => {
  const size = { x: 0, y: 0, top: 0, left: 0, right: 600, bottom: 260, width: 600, height: 260 };
  jest.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue({ ...size, toJSON: () => size });
});
afterEach(() => {
  jest.restoreAllMocks();
});

test('a chart over time is one named picture, and a legend tells the two periods apart', async () => {
  const points = [
    { label: '1 Nov', now: 30, before: 20 },
    { label: '2 Nov', now: 12, before: null },
  ];
  await renderPortal(
    <TimeChart
      title="Revenue by day"
      points={points}
      write={write}
      before="30 Oct to 31 Oct"
      summary="Revenue by day: 30 kr overall"
    />,
  );
  const picture = await screen.findByRole('img', { name: 'Revenue by day: 30 kr overall' });
  expect(picture.tagName.toLowerCase()).toBe('svg');
  expect(screen.getAllByRole('img')).toHaveLength(1);
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'This period',
    '30 Oct to 31 Oct',
  ]);
  expect(picture.querySelectorAll('.recharts-bar-rectangle')).toHaveLength(2);
});

test('a chart of one period has no legend', async () => {
  await renderPortal(
    <TimeChart title="Revenue" points={[{ label: '1 Nov', now: 30 }]} write={write} summary="Revenue: 30" />,
  );
  await screen.findByRole('img', { name: 'Revenue: 30' });
  expect(screen.queryByRole('list')).toBeNull();
});

test('a chart of many things shows the first twelve with their figures', async () => {
  const bars = Array.from({ length: 15 }, (_, index) => ({ label: `Room ${index}`, value: 100 - index }));
  await renderPortal(<RankChart title="Revenue" bars={bars} write={write} summary="Most for Room 0" />);
  const picture = await screen.findByRole('img', { name: 'Most for Room 0' });
  expect(picture.querySelectorAll('.recharts-bar-rectangle')).toHaveLength(12);
  expect(picture.textContent).toContain('100kr');
  expect(picture.textContent).toContain('89kr');
  expect(picture.textContent).not.toContain('88kr');
});

test('a table names its rows and columns, and ends with the total', async () => {
  const rows = [
    { name: 'Attic', revenue: 70 },
    { name: 'Cellar', revenue: 30 },
  ];
  await renderPortal(
    <ReportTable
      label="Revenue by activity"
      columns={[
        { key: 'name', title: 'Activity', cell: ({ name }) => name },
        { key: 'revenue', title: 'Revenue', cell: ({ revenue }) => write(revenue) },
      ]}
      rows={rows}
      keyOf={({ name }) => name}
      total={{ name: 'Total', row: { name: '', revenue: 100 } }}
    />,
  );
  const table = screen.getByRole('table', { name: 'Revenue by activity' });
  const texts = within(table)
    .getAllByRole('row')
    .map(({ textContent }) => textContent);
  expect(texts).toEqual(['ActivityRevenue', 'Attic70 kr', 'Cellar30 kr', 'Total100 kr']);
  const heads = within(table).getAllByRole('rowheader');
  expect(heads.map(({ textContent }) => textContent)).toEqual(['Attic', 'Cellar', 'Total']);
});

test('things are drawn beside how they were before, and a legend tells which is which', async () => {
  const bars = [
    { label: 'Vault', value: 100, before: 80 },
    { label: 'Lab', value: 60, before: 90 },
  ];
  await renderPortal(
    <RankChart title="Revenue" bars={bars} write={write} summary="Most for Vault" before="October" />,
  );
  const picture = await screen.findByRole('img', { name: 'Most for Vault' });
  expect(picture.querySelectorAll('.recharts-bar-rectangle')).toHaveLength(4);
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'This period',
    'October',
  ]);
});
