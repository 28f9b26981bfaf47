import { Alert, Badge, Button, Paper, Stack, Table, Text, Title } from '@mantine/core';
import type {
  Difference,
  Reconciliation,
} from '../../../../../../core/contract/model/money/reconciliation.ts';
import { useAddress } from '../../../../frame/address.ts';
import { useApi } from '../../../../frame/data/use-api.ts';
import { useFormat } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { EmptyState } from '../../../../kit/empty-state.tsx';
import { type Column, List } from '../../../../kit/list.tsx';
import { Page } from '../../../../kit/page.tsx';
import { Shown } from '../../../../kit/shown.tsx';
import classes from '../reports.module.css';

/** What Stripe and the bookings disagree on, night by night. */
export function ReconciliationPage() {
  const { t } = useWords();
  const answer = useApi('listReconciliations', {});
  return (
    <Page title={t('reports.reconciliation')} about={t('reports.reconciliationAbout')}>
      <Shown of={answer}>
        {({ reconciliations }) => (
          <Stack gap="md">
            {reconciliations.some(({ differences }) => differences.length > 0) && (
              <Alert color="warning">{t('reports.differencesText')}</Alert>
            )}
            {reconciliations
              .filter(({ differences }) => differences.length > 0)
              .map((night) => (
                <Differences key={night.date} night={night} />
              ))}
            <Nights nights={reconciliations} />
          </Stack>
        )}
      </Shown>
    </Page>
  );
}

function Nights({ nights }: { nights: readonly Reconciliation[] }) {
  const { t } = useWords();
  const format = useFormat();
  const columns: readonly Column<Reconciliation>[] = [
    { key: 'date', title: t('reports.day'), cell: ({ date }) => format.shortDate(date) },
    { key: 'payments', title: t('reports.payments'), isNumber: true, cell: ({ payments }) => payments },
    { key: 'refunds', title: t('reports.refundsMade'), isNumber: true, cell: ({ refunds }) => refunds },
    {
      key: 'result',
      title: t('reports.result'),
      cell: ({ differences: { length: count } }) =>
        count === 0 ? (
          <Badge color="success">{t('reports.agrees')}</Badge>
        ) : (
          <Badge color="danger">{t('reports.differences', { count })}</Badge>
        ),
    },
    {
      key: 'checked',
      title: t('reports.checked'),
      isWide: true,
      cell: ({ checkedAt }) => `${format.shortDate(checkedAt)}, ${format.time(checkedAt)}`,
    },
  ];
  return (
    <List
      label={t('reports.reconciliation')}
      pages={{
        ...{ items: nights, problem: null, isStale: false, refetch: () => undefined },
        ...{ more: null, isFetchingMore: false },
      }}
      columns={columns}
      keyOf={({ date }) => date}
      empty={<EmptyState title={t('reports.nightsNone')}>{t('reports.nightsNoneText')}</EmptyState>}
    />
  );
}

function Differences({ night: { date, differences } }: { night: Reconciliation }) {
  const { t } = useWords();
  const format = useFormat();
  const title = t('reports.differencesOf', { date: format.date(date) });
  return (
    <Paper withBorder p="md">
      <Title order={2} mb="xs">
        {title}
      </Title>
      <Table.ScrollContainer minWidth={0}>
        <Table aria-label={title} verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('reports.what')}</Table.Th>
              <Table.Th ta="end">{t('reports.inStripe')}</Table.Th>
              <Table.Th ta="end">{t('reports.inBookings')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {differences.map((difference) => (
              <DifferenceRow key={`${difference.kind} ${difference.id}`} difference={difference} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}

function DifferenceRow({
  difference: { kind, id, bookingId, inStripe, inTable },
}: {
  difference: Difference;
}) {
  const { t } = useWords();
  const format = useFormat();
  const [, change] = useAddress();
  return (
    <Table.Tr className={classes.number}>
      <Table.Th scope="row" fw={500}>
        {t(`reports.difference.${kind}`)}
        <Text component="span" display="block" c="dimmed" className={classes.id}>
          {id}
        </Text>
        {bookingId && (
          <Button
            variant="transparent"
            size="compact-sm"
            px={0}
            onClick={() => change({ booking: bookingId })}
          >
            {t('reports.openBooking')}
          </Button>
        )}
      </Table.Th>
      <Table.Td ta="end">{format.money(inStripe)}</Table.Td>
      <Table.Td ta="end">{format.money(inTable)}</Table.Td>
    </Table.Tr>
  );
}
