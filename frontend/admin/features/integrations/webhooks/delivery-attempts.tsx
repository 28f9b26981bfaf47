import { Stack, Table, Title } from '@mantine/core';
import type { RouteOutput } from '../../../../../core/contract/routes.ts';
import { useWords } from '../../../frame/words.ts';
import { hereZone } from '../../../kit/here-zone.ts';

type History = RouteOutput<'getDelivery'>['history'];

/** The latest attempts, the newest first: when, what came of each, and how long it took. */
export function DeliveryAttempts({ history }: { history: History }) {
  const { t, formatIn } = useWords();
  const format = formatIn(hereZone());
  return (
    <Stack gap="xs" component="section">
      <Title order={3}>{t('settings.attempts')}</Title>
      <Table aria-label={t('settings.attempts')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('settings.auditTime')}</Table.Th>
            <Table.Th>{t('settings.answer')}</Table.Th>
            <Table.Th ta="end">{t('settings.took')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {history.toReversed().map(({ at, took, responseStatus, failure }) => (
            <Table.Tr key={at}>
              <Table.Td>{format.dateTime(at)}</Table.Td>
              <Table.Td>{responseStatus ?? (failure && t(`settings.failure.${failure}`))}</Table.Td>
              <Table.Td ta="end">{t('settings.tookValue', { milliseconds: String(took) })}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}
