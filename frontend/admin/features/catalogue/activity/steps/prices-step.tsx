import { Fieldset, SegmentedControl, SimpleGrid, Stack, Text } from '@mantine/core';
import { Controller } from 'react-hook-form';
import { useWords } from '../../../../frame/words.ts';
import { NumberField } from '../../../../kit/fields/number-field.tsx';
import { AddOnFields } from '../prices/add-on-fields.tsx';
import { ExampleQuote } from '../prices/example-quote.tsx';
import { PeakFields } from '../prices/peak-fields.tsx';
import { pricesSchema } from '../prices/prices-form.ts';
import { TicketFields } from '../prices/ticket-fields.tsx';
import { TierFields } from '../prices/tier-fields.tsx';
import { StepForm } from '../step-form.tsx';
import { useSalesStep } from '../use-step.ts';
import type { StepProps } from './step-props.ts';

/** How many guests a session takes, and what they pay. */
export function PricesStep({ activity, go }: StepProps) {
  const { t } = useWords();
  const form = useSalesStep({
    activity,
    go,
    step: 'prices',
    schema: pricesSchema,
    defaults: pricesSchema.parse(activity),
  });
  const { control } = form.form;
  const typed = pricesSchema.safeParse(form.form.watch());
  return (
    <StepForm of={form} step="prices" go={go}>
      <Fieldset legend={t('activities.capacity')}>
        <Stack gap="sm">
          <Controller
            control={control}
            name="eventType"
            render={({ field }) => (
              <>
                <SegmentedControl
                  aria-label={t('activities.eventType')}
                  data={(['private', 'public'] as const).map((value) => ({
                    value,
                    label: t(`activities.eventType.${value}`),
                  }))}
                  value={field.value}
                  onChange={field.onChange}
                />
                <Text size="sm" c="dimmed">
                  {t(`activities.eventTypeHint.${field.value}`)}
                </Text>
              </>
            )}
          />
          <SimpleGrid cols={{ base: 1, xs: 3 }}>
            <NumberField of={form} name="capacity" label={t('activities.seats')} />
            <NumberField of={form} name="minPlayers" label={t('activities.smallestParty')} />
            <NumberField of={form} name="maxPlayers" label={t('activities.largestParty')} />
          </SimpleGrid>
        </Stack>
      </Fieldset>
      <TicketFields of={form} />
      <TierFields of={form} />
      <PeakFields of={form} />
      <AddOnFields of={form} />
      {typed.success && <ExampleQuote prices={typed.data} />}
    </StepForm>
  );
}
