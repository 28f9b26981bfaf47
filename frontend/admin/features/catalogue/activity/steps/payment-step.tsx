import { Alert, Anchor, Fieldset, Group, Radio, Stack } from '@mantine/core';
import { Controller, useFieldArray } from 'react-hook-form';
import { salesSettings } from '../../../../../../core/contract/schemas/catalogue/sales.ts';
import { useApi } from '../../../../frame/data/use-api.ts';
import { useVenue } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { AddButton, RemoveButton } from '../../../../kit/fields/entry-buttons.tsx';
import { NumberField } from '../../../../kit/fields/number-field.tsx';
import { StepForm } from '../step-form.tsx';
import { useSalesStep } from '../use-step.ts';
import type { StepProps } from './step-props.ts';

const schema = salesSettings.pick({ paymentTerms: true, cancellation: true });

/** When guests pay, and until when they may cancel or move. */
export function PaymentStep({ activity, go }: StepProps) {
  const { t } = useWords();
  const params = { venueId: useVenue().id, activityId: activity.id };
  const { data: readiness } = useApi('getReadiness', { params });
  const form = useSalesStep({ activity, go, step: 'payment', schema, defaults: schema.parse(activity) });
  const { control } = form.form;
  const tiers = useFieldArray({ control, name: 'cancellation.tiers' });
  const kind = form.form.watch('paymentTerms.kind');
  const gap = readiness?.missing.find(({ field }) => field === 'paymentTerms');
  return (
    <StepForm of={form} step="payment" go={go}>
      {kind !== 'at-venue' && gap && (
        <Alert color="warning">
          {gap.detail}{' '}
          <Anchor underline="always" href="/settings/stripe">
            {t('activities.toStripe')}
          </Anchor>
        </Alert>
      )}
      <Controller
        control={control}
        name="paymentTerms"
        render={({ field: { value, onChange } }) => (
          <Radio.Group
            label={t('activities.whenPaid')}
            value={value?.kind ?? 'full'}
            onChange={(chosen) => onChange(termsOf(chosen))}
          >
            <Stack gap="xs" mt="xs">
              {(['full', 'deposit', 'at-venue'] as const).map((each) => (
                <Radio
                  key={each}
                  value={each}
                  label={t(`activities.pay.${each}`)}
                  description={t(`activities.payHint.${each}`)}
                />
              ))}
            </Stack>
          </Radio.Group>
        )}
      />
      {kind === 'deposit' && (
        <NumberField
          of={form}
          name="paymentTerms.basisPoints"
          label={t('activities.deposit')}
          unit="%"
          scale={100}
          decimals={2}
          w="10rem"
        />
      )}
      <Fieldset legend={t('activities.cancellation')}>
        <Stack gap="sm">
          {tiers.fields.map(({ id }, index) => (
            <Group key={id} align="flex-start" gap="xs">
              <NumberField
                of={form}
                name={`cancellation.tiers.${index}.minutesBefore`}
                label={t('activities.cancelUntil')}
                unit={t('activities.hoursBefore')}
                scale={60}
                decimals={2}
                w="12rem"
              />
              <NumberField
                of={form}
                name={`cancellation.tiers.${index}.feeBasisPoints`}
                label={t('activities.cancelFee')}
                unit="%"
                scale={100}
                decimals={2}
                w="12rem"
              />
              <RemoveButton label={t('activities.removeTierOfPolicy')} onClick={() => tiers.remove(index)} />
            </Group>
          ))}
          <AddButton
            label={t('activities.addTierOfPolicy')}
            onClick={() => tiers.append({ minutesBefore: 2_880, feeBasisPoints: 0 })}
          />
          <NumberField
            of={form}
            name="cancellation.rescheduleMinutes"
            label={t('activities.moveUntil')}
            unit={t('activities.hoursBefore')}
            scale={60}
            decimals={2}
            w="14rem"
          />
        </Stack>
      </Fieldset>
    </StepForm>
  );
}

function termsOf(kind: string) {
  return kind === 'deposit' ? { kind, basisPoints: 2_500 } : { kind };
}
