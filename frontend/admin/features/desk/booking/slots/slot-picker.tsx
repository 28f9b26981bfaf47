import { ActionIcon, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { AgendaSession } from '../../../../../../core/contract/views.ts';
import { addDays, localDateOf } from '../../../../../../core/domain/time.ts';
import { useApi } from '../../../../frame/data/use-api.ts';
import { useFormat, useVenue } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { IconChevronLeft, IconChevronRight } from '../../../../kit/icons.ts';
import { Shown } from '../../../../kit/shown.tsx';
import { slotDaysOf } from './slots.ts';
import { WeekGrid } from './week-grid.tsx';

interface SlotPickerProps {
  activityId: string;
  /** Seats that the party needs. */
  seats: number;
  own?: { readonly sessionId: string; readonly seats: number };
  /** Sessions that the party's group has already. */
  picked?: readonly string[];
  /** The venue's date to begin with; today without one. */
  date?: string;
  chosen: string | undefined;
  onChoose: (session: AgendaSession) => void;
  /** Why the choice is refused. */
  error?: string | undefined;
}

const week = 7;

/** The slots of an activity, week by week, with their seats left. */
export function SlotPicker({ activityId, seats, own, picked, date, ...rest }: SlotPickerProps) {
  const { chosen, onChoose, error } = rest;
  const { t } = useWords();
  const format = useFormat();
  const { id: venueId, timeZone } = useVenue();
  const now = new Date().toISOString();
  const today = localDateOf(now, timeZone);
  const [from, setFrom] = useState(date && date > today ? date : today);
  const agenda = useApi('getAgenda', { params: { venueId }, query: { from, days: week } });
  const turn = (days: number) => setFrom(addDays(from, days) < today ? today : addDays(from, days));
  return (
    <Stack gap="xs">
      <Group justify="space-between" wrap="nowrap">
        <ActionIcon
          variant="default"
          aria-label={t('previousDays')}
          disabled={from <= today}
          onClick={() => turn(-week)}
        >
          <IconChevronLeft size={16} aria-hidden />
        </ActionIcon>
        <Text size="sm" fw={600}>
          {t('fromTo', { from: format.shortDate(from), to: format.shortDate(addDays(from, week - 1)) })}
        </Text>
        <ActionIcon variant="default" aria-label={t('nextDays')} onClick={() => turn(week)}>
          <IconChevronRight size={16} aria-hidden />
        </ActionIcon>
      </Group>
      <Shown of={agenda}>
        {(data) => (
          <WeekGrid
            key={from}
            days={slotDaysOf(data, { activityId, seats, own, picked }, now)}
            chosen={chosen}
            onChoose={onChoose}
          />
        )}
      </Shown>
      {error && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {error}
        </Text>
      )}
    </Stack>
  );
}
