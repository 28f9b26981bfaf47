import { ActionIcon, Button, Group, TextInput } from '@mantine/core';
import { addDays } from '../../../../core/domain/time.ts';
import type { ShownDay } from '../../frame/use-day.ts';
import { useWords } from '../../frame/words.ts';
import { IconChevronLeft, IconChevronRight } from '../icons.ts';

interface DayPickerProps {
  day: ShownDay;
  /** How many days a page shows, and a press goes on by. */
  step?: 1 | 7;
}

/** Steps from day to day, or from week to week. */
export function DayPicker({ day: { date, today, go }, step = 1 }: DayPickerProps) {
  const { t } = useWords();
  return (
    <Group gap={4} className="no-print">
      <Group gap={4} wrap="nowrap">
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t(step === 1 ? 'previousDay' : 'previousDays')}
          onClick={() => go(addDays(date, -step))}
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
          aria-label={t(step === 1 ? 'nextDay' : 'nextDays')}
          onClick={() => go(addDays(date, step))}
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
