import { Fieldset, SimpleGrid, Stack, Text } from '@mantine/core';
import type { Schedule, Weekday } from '../../../../../../core/contract/model/schedule.ts';
import { useApi } from '../../../../frame/data/use-api.ts';
import { useFormat, useVenue } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { ChoicesControl } from '../../../../kit/fields/controlled.tsx';
import { NumberField } from '../../../../kit/fields/number-field.tsx';
import { scheduleSchema } from '../../schedule/schedule-form.ts';
import { SpecialDays } from '../../schedule/special-days.tsx';
import { scheduleOf, type Week, weekOf, withHours } from '../../schedule/week.ts';
import { WeekGrid } from '../../schedule/week-grid.tsx';
import { WeekHours } from '../../schedule/week-hours.tsx';
import { StepForm } from '../step-form.tsx';
import { useSalesStep } from '../use-step.ts';
import { BookingWindowFields } from './booking-window-fields.tsx';
import type { StepProps } from './step-props.ts';

/** When the activity runs. */
export function ScheduleStep({ activity, go }: StepProps) {
  const { t } = useWords();
  const format = useFormat();
  const { data: venue } = useApi('getVenueSettings', { params: { venueId: useVenue().id } });
  const form = useSalesStep({
    activity,
    go,
    step: 'schedule',
    schema: scheduleSchema,
    defaults: scheduleSchema.parse(activity),
  });
  const { control } = form.form;
  const watched = form.form.watch('schedule');
  const current: Schedule = {
    ...watched,
    customHours: watched.customHours ?? {},
    customDates: watched.customDates ?? [],
    blockedDates: watched.blockedDates ?? [],
  };
  const week = weekOf(current);
  const setSchedule = (change: Partial<Schedule>) =>
    form.form.setValue('schedule', { ...current, ...change }, { shouldDirty: true });
  const setWeek = (changed: Week) => setSchedule(scheduleOf(changed, current));
  const problemOn = (day: Weekday) => form.form.getFieldState(`schedule.customHours.${day}`).error?.message;
  const endProblem = form.form.getFieldState('schedule.endTime').error?.message;
  const resources = venue?.resources ?? [];
  return (
    <StepForm of={form} step="schedule" go={go}>
      <SimpleGrid cols={{ base: 2, sm: 4 }}>
        <NumberField
          of={form}
          name="duration"
          label={t('activities.duration')}
          unit={t('activities.minutes')}
        />
        <NumberField
          of={form}
          name="schedule.slotInterval"
          label={t('activities.interval')}
          unit={t('activities.minutes')}
        />
        <NumberField
          of={form}
          name="setupMinutes"
          label={t('activities.setup')}
          unit={t('activities.minutes')}
        />
        <NumberField
          of={form}
          name="cleanupMinutes"
          label={t('activities.cleanup')}
          unit={t('activities.minutes')}
        />
      </SimpleGrid>
      <Fieldset legend={t('activities.week')}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {t('activities.weekHint', { zone: format.zone })}
          </Text>
          {endProblem && (
            <Text size="sm" c="danger" role="alert">
              {endProblem}
            </Text>
          )}
          <SimpleGrid cols={{ base: 1, md: 2 }}>
            <WeekGrid week={week} onDraw={(day, hours) => setWeek(withHours(week, day, hours))} />
            <WeekHours week={week} onChange={setWeek} problemOn={problemOn} />
          </SimpleGrid>
        </Stack>
      </Fieldset>
      <SpecialDays schedule={current} onChange={setSchedule} country={venue?.address.country} />
      <BookingWindowFields of={form} />
      {resources.length > 0 && (
        <ChoicesControl
          control={control}
          name="resourceIds"
          label={t('activities.resources')}
          description={t('activities.resourcesHint')}
          data={resources.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </StepForm>
  );
}
