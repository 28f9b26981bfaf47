import { Table } from '@mantine/core';
import type { Quote } from '../../../../core/contract/model/price.ts';
import { useFormat } from '../../frame/venue.ts';
import { useWords } from '../../frame/words.ts';
import classes from './price-table.module.css';

interface PriceTableProps {
  quote: Quote;
  /** Minor units; left out where nothing is booked yet. */
  paid?: number;
  balance?: number;
}

/** The itemised price, and what of it is paid. */
export function PriceTable({ quote, paid, balance }: PriceTableProps) {
  const { t } = useWords();
  const format = useFormat();
  return (
    <Table className={classes.price} withRowBorders={false} verticalSpacing={4} horizontalSpacing={0}>
      <caption className="visually-hidden">{t('booking.price')}</caption>
      <Table.Tbody>
        {quote.lines.map((line) => (
          <Table.Tr key={`${line.kind} ${line.id}`}>
            <Table.Th scope="row">
              {line.quantity > 1 ? `${line.quantity} × ${line.label}` : line.label}
              {line.included && ` (${t('booking.included')})`}
            </Table.Th>
            <Table.Td>{format.money(line.amount)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
      <Table.Tfoot>
        <Sum label={t('booking.total')} amount={quote.total} />
        {paid !== undefined && paid > 0 && <Sum label={t('paid')} amount={paid} isQuiet />}
        {balance !== undefined && balance > 0 && <Sum label={t('stillToPay')} amount={balance} />}
      </Table.Tfoot>
    </Table>
  );
}

function Sum({ label, amount, isQuiet = false }: { label: string; amount: number; isQuiet?: boolean }) {
  const format = useFormat();
  return (
    <Table.Tr className={isQuiet ? undefined : classes.sum}>
      <Table.Th scope="row">{label}</Table.Th>
      <Table.Td>{format.money(amount)}</Table.Td>
    </Table.Tr>
  );
}
