import { Badge, Button, Fieldset, Group, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { Schedule } from '../../../../../core/contract/model/schedule.ts';
import { windowsOfDate } from '../../../../../core/domain/schedule/opening-hours.ts';
import { useDay } from '../../../frame/use-day.ts';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { RemoveButton } from '../../../kit/fields/entry-buttons.tsx';
import { HolidayChoices } from './holiday-choices.tsx';
import { NewSpecialDay } from './new-special-day.tsx';
import { type SpecialDay, specialDaysOf, withoutSpecialDay, withSpecialDays } from './special-day.ts';

interface SpecialDaysProps {
  schedule: Schedule;
  onChange: (change: Partial<Schedule>) => void;
  /** ISO 3166-1 alpha-2; undefined until it is known. */
  country: string | undefined;
}

/** Days that differ from their weekday: closed, or open at other hours. */
export function SpecialDays({ schedule, onChange, country }: SpecialDaysProps) {
  const { t } = useWords();
  const { today } = useDay();
  const [isAddingHolidays, setAddingHolidays] = useState(false);
  const days = specialDaysOf(schedule).filter(({ date }) => date >= today);
  const add = (added: readonly SpecialDay[]) => onChange(withSpecialDays(schedule, added));
  return (
    <Fieldset legend={t('activities.specialDays')}>
      <Stack gap="sm">
        {days.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('activities.noSpecialDays')}
          </Text>
        ) : (
          <Table verticalSpacing={4} aria-label={t('activities.specialDays')}>
            <Table.Tbody>
              {days.map((day) => (
                <DayRow
                  key={`${day.date} ${day.kind} ${day.hours?.startTime ?? ''}`}
                  day={day}
                  onRemove={() => onChange(withoutSpecialDay(schedule, day))}
                />
              ))}
            </Table.Tbody>
          </Table>
        )}
        <NewSpecialDay today={today} onAdd={add} hoursOf={(date) => windowsOfDate(schedule, date)} />
        {country && (
          <Group>
            <Button variant="default" size="xs" onClick={() => setAddingHolidays(!isAddingHolidays)}>
              {t('activities.addHolidays')}
            </Button>
          </Group>
        )}
        {country && isAddingHolidays && (
          <HolidayChoices
            country={country}
            today={today}
            closed={days.filter(({ kind }) => kind === 'closed').map(({ date }) => date)}
            onAdd={(added) => {
              add(added);
              setAddingHolidays(false);
            }}
          />
        )}
      </Stack>
    </Fieldset>
  );
}

function DayRow({ day, onRemove }: { day: SpecialDay; onRemove: () => void }) {
  const { t } = useWords();
  const format = useFormat();
  const date = format.fullDate(day.date);
  const hours = day.hours && `${day.hours.startTime}–${day.hours.endTime}`;
  return (
    <Table.Tr>
      <Table.Td>{date}</Table.Td>
      <Table.Td>
        <Group gap="xs">
          <Badge color={day.kind === 'closed' ? 'danger' : 'accent'}>
            {t(day.kind === 'closed' ? 'activities.dayClosed' : 'activities.dayOpen')}
          </Badge>
          {hours && <Text size="sm">{hours}</Text>}
          {day.reason && (
            <Text size="sm" c="dimmed">
              {day.reason}
            </Text>
          )}
        </Group>
      </Table.Td>
      <Table.Td ta="right">
        <RemoveButton label={t('activities.removeDay', { date })} onClick={onRemove} isBesideFields={false} />
      </Table.Td>
    </Table.Tr>
  );
}
