import { ActionIcon, Group, Paper, Stack, Text, TextInput } from '@mantine/core';
import { type Weekday, weekdays } from '../../../../../core/contract/model/schedule.ts';
import { minutesOfWindow } from '../../../../../core/domain/schedule/opening-hours.ts';
import { useWords } from '../../../frame/words.ts';
import { IconCopy, IconPlus, IconX } from '../../../kit/icons.ts';
import classes from './schedule.module.css';
import { useWeekdayName } from './use-weekday-name.ts';
import { copiedToAll, hoursOf, type Week, withChangedHours, withHours, withoutHours } from './week.ts';

interface WeekHoursProps {
  week: Week;
  onChange: (week: Week) => void;
  /** What is wrong with a day. */
  problemOn: (day: Weekday) => string | undefined;
}

/** The hours of each weekday, typed. */
export function WeekHours({ week, onChange, problemOn }: WeekHoursProps) {
  return (
    <Stack gap={6}>
      {weekdays.map((day) => (
        <DayHours key={day} day={day} week={week} onChange={onChange} problem={problemOn(day)} />
      ))}
    </Stack>
  );
}

interface DayHoursProps {
  day: Weekday;
  week: Week;
  onChange: (week: Week) => void;
  problem: string | undefined;
}

/** Offered first on a day without hours. */
const firstHours = { startTime: '10:00', endTime: '18:00' };

function DayHours({ day, week, onChange, problem }: DayHoursProps) {
  const { t } = useWords();
  const name = useWeekdayName()(day, 'long');
  const windows = week[day];
  const add = () => onChange(withHours(week, day, nextHours(week, day)));
  return (
    <Paper withBorder px="sm" py={6} role="group" aria-label={name}>
      <div className={classes.dayRow}>
        <Text fw={600} size="sm" pt={4}>
          {name}
        </Text>
        <Stack gap={4} className={classes.windows}>
          {windows.length === 0 && (
            <Text c="dimmed" size="sm" pt={4}>
              {t('activities.closedDay')}
            </Text>
          )}
          {windows.map((hours, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the hours change while they are typed; their place does not.
            <Group key={index} gap={6}>
              <TextInput
                type="time"
                size="xs"
                className={classes.time}
                required
                aria-label={t('activities.opens', { day: name })}
                value={hours.startTime}
                onChange={({ currentTarget: { value: startTime } }) =>
                  startTime && onChange(withChangedHours(week, day, index, { startTime }))
                }
              />
              <span aria-hidden>–</span>
              <TextInput
                type="time"
                size="xs"
                className={classes.time}
                required
                aria-label={t('activities.closes', { day: name })}
                value={hours.endTime}
                onChange={({ currentTarget: { value: endTime } }) =>
                  endTime && onChange(withChangedHours(week, day, index, { endTime }))
                }
              />
              <ActionIcon
                variant="subtle"
                color="neutral"
                aria-label={t('activities.removeHours', { day: name })}
                onClick={() => onChange(withoutHours(week, day, index))}
              >
                <IconX size={16} aria-hidden />
              </ActionIcon>
              {minutesOfWindow(hours).end > 24 * 60 && (
                <Text size="xs" c="dimmed">
                  {t('activities.nextDay')}
                </Text>
              )}
            </Group>
          ))}
          {problem && (
            <Text c="danger" size="sm" role="alert">
              {problem}
            </Text>
          )}
        </Stack>
        <Group gap={4} wrap="nowrap">
          <ActionIcon
            variant="subtle"
            aria-label={t('activities.addHoursOn', { day: name })}
            title={t('activities.addHoursOn', { day: name })}
            onClick={add}
          >
            <IconPlus size={16} aria-hidden />
          </ActionIcon>
          {windows.length > 0 && (
            <ActionIcon
              variant="subtle"
              aria-label={t('activities.copyToAll', { day: name })}
              title={t('activities.copyToAll', { day: name })}
              onClick={() => onChange(copiedToAll(week, day))}
            >
              <IconCopy size={16} aria-hidden />
            </ActionIcon>
          )}
        </Group>
      </div>
    </Paper>
  );
}

/** An hour after the last hours of the day; the hours of another open day on a closed one. */
function nextHours(week: Week, day: Weekday) {
  const last = week[day].at(-1);
  if (!last) return weekdays.map((each) => week[each][0]).find((hours) => hours) ?? firstHours;
  const { end } = minutesOfWindow(last);
  const start = Math.min(Math.ceil(end / 60) * 60 + 60, 22 * 60);
  return hoursOf({ start, end: start + 60 });
}
