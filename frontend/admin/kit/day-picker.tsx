import { ActionIcon, Button, Group, TextInput } from '@mantine/core';
import { addDays } from '../../../core/domain/time.ts';
import type { ShownDay } from '../frame/use-day.ts';
import { useWords } from '../frame/words.ts';
import { IconChevronLeft, IconChevronRight } from './icons.ts';

/** Steps from day to day. */
export function DayPicker({ day: { date, today, go } }: { day: ShownDay }) {
  const { t } = useWords();
  return (
    <Group gap={4} className="no-print">
      <Group gap={4} wrap="nowrap">
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('previousDay')}
          onClick={() => go(addDays(date, -1))}
        >
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <TextInput
          type="date"
          required
          aria-label={t('date')}
          value={date}
          min="2000-01-01"
          max="2199-12-31"
          onChange={({ currentTarget: { value } }) => value !== '' && go(value)}
        />
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('nextDay')}
          onClick={() => go(addDays(date, 1))}
        >
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
      </Group>
      <Button variant="default" px="sm" disabled={date === today} onClick={() => go(today)}>
        {t('today')}
      </Button>
    </Group>
  );
}
