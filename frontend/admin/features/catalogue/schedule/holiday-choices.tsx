import { Button, Checkbox, Group, Loader, SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LocalDate } from '../../../../../core/contract/model/time.ts';
import { asCallProblem } from '../../../../api/problem.ts';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { ErrorState } from '../../../kit/error-state.tsx';
import type { SpecialDay } from './special-day.ts';

interface HolidayChoicesProps {
  /** ISO 3166-1 alpha-2. */
  country: string;
  today: LocalDate;
  /** Days that are closed already. */
  closed: readonly LocalDate[];
  onAdd: (days: readonly SpecialDay[]) => void;
}

/** The public holidays of the next year in the venue's country, to be closed on. */
export function HolidayChoices({ country, today, closed, onAdd }: HolidayChoicesProps) {
  const { t, language } = useWords();
  const format = useFormat();
  const [chosen, setChosen] = useState<ReadonlySet<LocalDate>>(new Set());
  const { data, error, refetch } = useQuery({
    queryKey: ['holidays', country, language, today],
    queryFn: async () => (await import('./public-holidays.ts')).publicHolidays(country, today, language),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (error) return <ErrorState problem={asCallProblem(error)} retry={() => void refetch()} />;
  if (!data) return <Loader size="sm" aria-label={t('loading')} />;
  if (data.length === 0) return <Text size="sm">{t('activities.noHolidays')}</Text>;
  const toggle = (date: LocalDate) => {
    const next = new Set(chosen);
    if (!next.delete(date)) next.add(date);
    setChosen(next);
  };
  const days = data.filter(({ date }) => chosen.has(date));
  return (
    <Stack gap="sm" role="group" aria-label={t('activities.addHolidays')}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing={6}>
        {data.map(({ date, name }) => (
          <Checkbox
            key={`${date} ${name}`}
            label={`${format.shortDate(date)} · ${name}`}
            checked={chosen.has(date) || closed.includes(date)}
            disabled={closed.includes(date)}
            onChange={() => toggle(date)}
          />
        ))}
      </SimpleGrid>
      <Group>
        <Button
          size="xs"
          disabled={days.length === 0}
          onClick={() => onAdd(days.map(({ date, name }) => ({ date, kind: 'closed', reason: name })))}
        >
          {t('activities.closeOnDays', { count: days.length })}
        </Button>
      </Group>
    </Stack>
  );
}
