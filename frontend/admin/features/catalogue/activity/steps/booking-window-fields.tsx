import { Checkbox, Fieldset, SimpleGrid, Stack } from '@mantine/core';
import type { BookingWindow } from '../../../../../../core/contract/model/schedule.ts';
import { useWords } from '../../../../frame/words.ts';
import { NumberField } from '../../../../kit/fields/number-field.tsx';
import type { ScheduleFieldsProps } from '../../schedule/schedule-form.ts';

const usual: BookingWindow = { advanceDays: 90, cutoffMinutes: 60 };

/** How far ahead and how late guests may book, where it differs from the organization's rule. */
export function BookingWindowFields({ of }: ScheduleFieldsProps) {
  const { t } = useWords();
  const hasOwn = of.form.watch('bookingWindow') !== undefined;
  return (
    <Fieldset legend={t('activities.bookingWindow')}>
      <Stack gap="sm">
        <Checkbox
          label={t('activities.organizationRule')}
          checked={!hasOwn}
          onChange={({ currentTarget: { checked } }) =>
            of.form.setValue('bookingWindow', checked ? undefined : usual, { shouldDirty: true })
          }
        />
        {hasOwn && (
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <NumberField
              of={of}
              name="bookingWindow.advanceDays"
              label={t('activities.advance')}
              unit={t('activities.days')}
            />
            <NumberField
              of={of}
              name="bookingWindow.cutoffMinutes"
              label={t('activities.cutoff')}
              unit={t('activities.minutes')}
            />
          </SimpleGrid>
        )}
      </Stack>
    </Fieldset>
  );
}
