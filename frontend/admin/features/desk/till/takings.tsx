import { Paper, Table, Title } from '@mantine/core';
import { useId } from 'react';
import type { TakingsView } from '../../../../../core/contract/schemas/desk/takings.ts';
import { useApi } from '../../../frame/data/use-api.ts';
import { useFormat, useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { Shown } from '../../../kit/shown.tsx';
import classes from './till.module.css';

/** What was taken and refunded on a day, by method and by person. For people who may see reports. */
export function Takings({ date }: { date: string }) {
  const { t } = useWords();
  const { id: venueId } = useVenue();
  const title = useId();
  const takings = useApi('getTakings', { params: { venueId }, query: { date } });
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={title}>
      <Title order={2} id={title} mb="sm">
        {t('till.takings')}
      </Title>
      <Shown of={takings}>
        {(day) =>
          day.methods.length === 0 ? (
            <EmptyState title={t('till.takingsNone')} />
          ) : (
            <>
              <TakingsTable first={t('till.method')} rows={methodRows(day, t)} sum={day} />
              {day.people.length > 1 && <TakingsTable first={t('till.by')} rows={peopleRows(day, t)} />}
            </>
          )
        }
      </Shown>
    </Paper>
  );
}

type Totals = Pick<TakingsView, 'payments' | 'refunds' | 'net'>;

interface Row extends Totals {
  readonly key: string;
  readonly label: string;
}

type Translate = ReturnType<typeof useWords>['t'];

function methodRows({ methods }: TakingsView, t: Translate): Row[] {
  return methods.map((each) => ({ ...each, key: each.method, label: t(`till.method.${each.method}`) }));
}

function peopleRows({ people }: TakingsView, t: Translate): Row[] {
  return people.map((each) => ({
    ...each,
    key: each.userId ?? '',
    label: each.name ?? t(each.userId === null ? 'till.takingsOnline' : 'till.takingsGone'),
  }));
}

interface TakingsTableProps {
  /** The title of the first column. */
  first: string;
  rows: readonly Row[];
  sum?: Totals;
}

function TakingsTable({ first, rows, sum }: TakingsTableProps) {
  const { t } = useWords();
  return (
    <Table.ScrollContainer minWidth={280} mt="xs">
      <Table className={classes.entries} verticalSpacing={6} aria-label={`${t('till.takings')}: ${first}`}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th fz="xs" c="dimmed">
              {first}
            </Table.Th>
            {[t('till.payments'), t('till.refunds'), t('till.net')].map((title) => (
              <Table.Th key={title} fz="xs" c="dimmed" className={classes.number}>
                {title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ key, label, ...totals }) => (
            <TotalsRow key={key} label={label} of={totals} />
          ))}
        </Table.Tbody>
        {sum && (
          <Table.Tfoot>
            <TotalsRow label={t('till.total')} of={sum} />
          </Table.Tfoot>
        )}
      </Table>
    </Table.ScrollContainer>
  );
}

function TotalsRow({ label, of: { payments, refunds, net } }: { label: string; of: Totals }) {
  const format = useFormat();
  return (
    <Table.Tr>
      <Table.Th scope="row">{label}</Table.Th>
      <Table.Td className={classes.number}>{format.money(payments.amount)}</Table.Td>
      <Table.Td className={classes.number}>{format.money(refunds.amount)}</Table.Td>
      <Table.Td className={classes.number}>{format.money(net)}</Table.Td>
    </Table.Tr>
  );
}
