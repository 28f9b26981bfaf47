import { Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { Controller } from 'react-hook-form';
import { useWords } from '../../../../frame/words.ts';
import { TagsControl } from '../../../../kit/fields/controlled.tsx';
import { NumberField } from '../../../../kit/fields/number-field.tsx';
import { detailsSchema } from '../details/details-form.ts';
import { FaqFields } from '../details/faq-fields.tsx';
import { PolicyFields } from '../details/policy-fields.tsx';
import { QuestionFields } from '../details/question-fields.tsx';
import { WaiverSection } from '../details/waiver-section.tsx';
import { StepForm } from '../step-form.tsx';
import { useTextStep } from '../use-step.ts';
import type { StepProps } from './step-props.ts';

/** What guests ask before they book, and what they are asked. */
export function DetailsStep({ activity, go }: StepProps) {
  const { t } = useWords();
  const form = useTextStep({
    activity,
    go,
    step: 'details',
    schema: detailsSchema,
    defaults: detailsSchema.parse(activity),
  });
  const { control } = form.form;
  return (
    <Stack gap="lg" maw={960}>
      <StepForm of={form} step="details" go={go}>
        <SimpleGrid cols={{ base: 1, xs: 3 }}>
          <Controller
            control={control}
            name="difficulty"
            render={({ field }) => (
              <Select
                label={t('activities.difficulty')}
                data={([1, 2, 3, 4, 5] as const).map((level) => ({
                  value: String(level),
                  label: t(`activities.difficulty.${level}`),
                }))}
                clearable
                value={field.value === undefined ? null : String(field.value)}
                onChange={(value) => field.onChange(value === null ? undefined : Number(value))}
              />
            )}
          />
          <NumberField of={form} name="minAge" label={t('activities.minAge')} />
          <NumberField of={form} name="maxAge" label={t('activities.maxAge')} />
        </SimpleGrid>
        <NumberField
          of={form}
          name="arriveMinutes"
          label={t('activities.arriveMinutes')}
          description={t('activities.arriveMinutesHint')}
        />
        <TagsControl
          control={control}
          name="languages"
          label={t('activities.languages')}
          description={t('activities.languagesHint')}
        />
        <TagsControl
          control={control}
          name="accessibility"
          label={t('activities.accessibility')}
          description={t('activities.accessibilityHint')}
        />
        <TextInput
          label={t('activities.waiver')}
          description={t('activities.waiverHint')}
          type="url"
          {...form.form.register('waiverUrl', { setValueAs: (typed) => typed || undefined })}
          error={form.form.getFieldState('waiverUrl').error?.message}
        />
        <PolicyFields of={form} />
        <FaqFields of={form} />
        <QuestionFields of={form} />
      </StepForm>
      <WaiverSection activity={activity} />
    </Stack>
  );
}
