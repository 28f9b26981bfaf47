import { Group, NumberInput, Paper, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { type Weekday, weekdays } from '../../../../../../core/contract/model/schedule.ts';
import { useApi } from '../../../../frame/data/use-api.ts';
import { useMay, useProfile } from '../../../../frame/session/session.tsx';
import { useVenue } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { PriceTable } from '../../../../kit/display/price-table.tsx';
import { useWeekdayName } from '../../schedule/use-weekday-name.ts';
import { exampleQuote } from './example.ts';
import type { Prices } from './prices-form.ts';

/** What a party would pay, by the calculation that the server uses. It follows what is typed. */
export function ExampleQuote({ prices }: { prices: Prices }) {
  const { t } = useWords();
  const name = useWeekdayName();
  const { currency } = useProfile().organization;
  const [players, setPlayers] = useState(4);
  const [day, setDay] = useState<Weekday>('saturday');
  const [time, setTime] = useState('19:00');
  const { data: venue } = useApi('getVenueSettings', { params: { venueId: useVenue().id } });
  const { data: organization } = useApi('getOrganization', {}, { enabled: useMay('organization.view') });
  const quote =
    venue && exampleQuote(prices, { players, day, time }, { currency, taxes: venue.taxes, organization });
  return (
    <Paper withBorder p="md" component="section" aria-label={t('activities.example')}>
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('activities.example')}
        </Title>
        <Group align="flex-end" gap="xs">
          <NumberInput
            label={t('activities.exampleGuests')}
            value={players}
            onChange={(typed) => setPlayers(Number(typed) || 1)}
            min={1}
            max={500}
            w="6rem"
          />
          <Select
            label={t('activities.exampleDay')}
            data={weekdays.map((value) => ({ value, label: name(value, 'long') }))}
            value={day}
            allowDeselect={false}
            onChange={(value) => value && setDay(weekdays.find((each) => each === value) ?? day)}
            w="10rem"
          />
          <TextInput
            type="time"
            required
            label={t('activities.exampleTime')}
            value={time}
            onChange={({ currentTarget: { value } }) => value && setTime(value)}
          />
        </Group>
        {quote ? <PriceTable quote={quote} /> : <Text size="sm">{t('activities.noTickets')}</Text>}
      </Stack>
    </Paper>
  );
}
