import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useWords } from '../../../frame/words.ts';
import { hereZone } from '../../../kit/here-zone.ts';
import { DayChart } from '../system/day-chart.tsx';
import type { Details } from './organization-details.ts';

/** What came of an organization in 30 days, as counted last night. */
export function OrganizationFigures({ organization: { currency, last30Days } }: { organization: Details }) {
  const { t, formatIn } = useWords();
  const { money, dateTime } = formatIn(hereZone(), currency);
  return (
    <Paper withBorder p="lg">
      <Title order={2} mb="xs">
        {t('platform.last30Days')}
      </Title>
      {last30Days && (
        <Stack>
          <Group gap="xl">
            <Figure name={t('bookings')} value={String(last30Days.bookings)} />
            <Figure name={t('nav.guests')} value={String(last30Days.guests)} />
            <Figure name={t('revenue')} value={money(last30Days.revenue, true)} />
          </Group>
          <DayChart days={last30Days.days} />
        </Stack>
      )}
      <Text size="xs" c="dimmed" mt="xs">
        {last30Days
          ? t('platform.countedAt', { time: dateTime(last30Days.countedAt) })
          : t('platform.notCounted')}
      </Text>
    </Paper>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <Stack gap={0}>
      <Text size="xs" c="dimmed">
        {name}
      </Text>
      <Text fw={600} style={{ fontVariantNumeric: 'tabular-nums' }}>
        {value}
      </Text>
    </Stack>
  );
}
