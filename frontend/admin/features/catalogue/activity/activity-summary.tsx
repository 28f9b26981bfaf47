import { Paper, Stack, Table, Text } from '@mantine/core';
import type { ActivityRecord } from '../../../../../core/contract/schemas/catalogue/activities.ts';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';

/** The activity for people who may not change it. */
export function ActivitySummary({ activity }: { activity: ActivityRecord }) {
  const { t } = useWords();
  const format = useFormat();
  const { description, duration, capacity, minPlayers, maxPlayers, priceList } = activity;
  const facts = [
    [t('activities.duration'), format.duration(duration)],
    [t('activities.seats'), String(capacity)],
    [t('activities.party'), `${minPlayers}–${maxPlayers}`],
    ...priceList.units.map(({ name, price }) => [name, format.money(price)] as const),
  ] as const;
  return (
    <Paper withBorder p="md" maw={640}>
      <Stack>
        <Text>{description}</Text>
        <Table variant="vertical">
          <Table.Tbody>
            {facts.map(([label, value]) => (
              <Table.Tr key={label}>
                <Table.Th>{label}</Table.Th>
                <Table.Td>{value}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Stack>
    </Paper>
  );
}
