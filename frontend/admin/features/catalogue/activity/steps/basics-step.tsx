import { Autocomplete, Select, Textarea, TextInput } from '@mantine/core';
import { Controller } from 'react-hook-form';
import { activityText } from '../../../../../../core/contract/schemas/catalogue/activities.ts';
import { usePages } from '../../../../frame/data/use-api.ts';
import { useVenue } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { StepForm } from '../step-form.tsx';
import { useTextStep } from '../use-step.ts';
import type { StepProps } from './step-props.ts';

const schema = activityText.pick({
  name: true,
  tagline: true,
  description: true,
  category: true,
  activityType: true,
});

/** What the activity is called, and what guests read first. */
export function BasicsStep({ activity, go }: StepProps) {
  const { t } = useWords();
  const { name, tagline, description, category, activityType } = activity;
  const categories = useCategories();
  const form = useTextStep({
    activity,
    go,
    step: 'basics',
    schema,
    defaults: { name, tagline, description, category, activityType },
  });
  return (
    <StepForm of={form} step="basics" go={go}>
      <TextInput label={t('activities.name')} {...form.field('name')} />
      <TextInput
        label={t('activities.tagline')}
        description={t('activities.taglineHint')}
        {...form.field('tagline')}
      />
      <Textarea
        label={t('activities.description')}
        description={t('activities.descriptionHint')}
        autosize
        minRows={4}
        {...form.field('description')}
      />
      <Controller
        control={form.form.control}
        name="category"
        render={({ field, fieldState }) => (
          <Autocomplete
            label={t('activities.category')}
            description={t('activities.categoryHint')}
            data={categories}
            {...field}
            error={fieldState.error?.message}
          />
        )}
      />
      <Controller
        control={form.form.control}
        name="activityType"
        render={({ field }) => (
          <Select
            label={t('activities.type')}
            data={(['physical', 'virtual', 'hybrid'] as const).map((value) => ({
              value,
              label: t(`activities.type.${value}`),
            }))}
            allowDeselect={false}
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
    </StepForm>
  );
}

/** The categories of the venue's other activities. */
function useCategories(): string[] {
  const { id: venueId } = useVenue();
  const { items = [] } = usePages('listActivities', { params: { venueId }, query: { limit: 100 } });
  return [...new Set(items.map(({ category }) => category))].filter(Boolean);
}
