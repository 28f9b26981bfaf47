import { Table } from '@mantine/core';
import type { RouteOutput } from '../../../../../core/contract/routes.ts';
import { useWords } from '../../../frame/words.ts';
import classes from './system.module.css';

/** Bookings and money of the last 30 days: money of different currencies is never added. */
export function TakingsTable({ rows }: { rows: RouteOutput<'getPlatformMetrics'>['last30Days'] }) {
  const { t, formatIn } = useWords();
  return (
    <Table aria-label={t('platform.last30Days')} className={classes.numbers}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('settings.currency')}</Table.Th>
          <Table.Th>{t('bookings')}</Table.Th>
          <Table.Th>{t('nav.guests')}</Table.Th>
          <Table.Th>{t('revenue')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ currency, bookings, guests, revenue }) => (
          <Table.Tr key={currency}>
            <Table.Th scope="row">{currency}</Table.Th>
            <Table.Td>{bookings}</Table.Td>
            <Table.Td>{guests}</Table.Td>
            <Table.Td>{formatIn('UTC', currency).money(revenue, true)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
