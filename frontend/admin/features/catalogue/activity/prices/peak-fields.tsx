import { Chip, Fieldset, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { Controller, useFieldArray } from 'react-hook-form';
import { weekdays } from '../../../../../../core/contract/model/weekdays.ts';
import { useWords } from '../../../../frame/words.ts';
import { MoneyControl } from '../../../../kit/fields/controlled.tsx';
import { AddButton, RemoveButton } from '../../../../kit/fields/entry-buttons.tsx';
import { NumberField } from '../../../../kit/fields/number-field.tsx';
import { newId } from '../../../../kit/new-id.ts';
import { useWeekdayName } from '../../schedule/use-weekday-name.ts';
import { PeakHours } from './peak-hours.tsx';
import type { PriceFieldsProps } from './prices-form.ts';

/** Days and hours that cost more or less. */
export function PeakFields({ of }: PriceFieldsProps) {
  const { t } = useWords();
  const name = useWeekdayName();
  const { control } = of.form;
  const rules = useFieldArray({ control, name: 'priceList.peakRules', keyName: 'key' });
  const set = of.form.watch('priceList.peakRules') ?? [];
  return (
    <Fieldset legend={t('activities.peakPrices')}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t('activities.peakPricesHint')}
        </Text>
        {rules.fields.map(({ key }, index) => (
          <Stack key={key} gap="xs">
            <Group align="flex-start" gap="xs" wrap="nowrap">
              <TextInput
                label={t('activities.peakName')}
                flex={1}
                {...of.field(`priceList.peakRules.${index}.name`)}
              />
              <RemoveButton label={t('activities.removePeak')} onClick={() => rules.remove(index)} />
            </Group>
            <Controller
              control={control}
              name={`priceList.peakRules.${index}.weekdays`}
              render={({ field, fieldState }) => (
                <Stack gap={4}>
                  <Chip.Group multiple value={field.value ?? []} onChange={field.onChange}>
                    <Group gap={4} role="group" aria-label={t('activities.peakDays')}>
                      {weekdays.map((day) => (
                        <Chip key={day} value={day} size="xs">
                          {name(day, 'short')}
                        </Chip>
                      ))}
                    </Group>
                  </Chip.Group>
                  {fieldState.error && (
                    <Text c="danger" size="xs" role="alert">
                      {fieldState.error.message}
                    </Text>
                  )}
                </Stack>
              )}
            />
            <Group align="flex-end" gap="sm">
              <Controller
                control={control}
                name={`priceList.peakRules.${index}.window`}
                render={({ field }) => <PeakHours value={field.value} onChange={field.onChange} />}
              />
              <SegmentedControl
                size="xs"
                aria-label={t('activities.peakKind')}
                data={(['percent', 'amount'] as const).map((value) => ({
                  value,
                  label: t(`activities.peak.${value}`),
                }))}
                value={set[index]?.change.kind ?? 'percent'}
                onChange={(kind) =>
                  of.form.setValue(
                    `priceList.peakRules.${index}.change`,
                    kind === 'percent' ? { kind, basisPoints: 1_000 } : { kind: 'amount', amount: 500 },
                    { shouldDirty: true },
                  )
                }
              />
              {set[index]?.change.kind === 'amount' ? (
                <MoneyControl
                  control={control}
                  name={`priceList.peakRules.${index}.change.amount`}
                  isSigned
                  label={t('activities.peakChange')}
                />
              ) : (
                <NumberField
                  of={of}
                  name={`priceList.peakRules.${index}.change.basisPoints`}
                  label={t('activities.peakChange')}
                  unit="%"
                  scale={100}
                  decimals={2}
                  w="8rem"
                />
              )}
            </Group>
          </Stack>
        ))}
        <AddButton
          label={t('activities.addPeak')}
          onClick={() =>
            rules.append({
              id: newId('peak'),
              name: t('activities.weekend'),
              weekdays: ['friday', 'saturday', 'sunday'],
              change: { kind: 'percent', basisPoints: 1_000 },
            })
          }
        />
      </Stack>
    </Fieldset>
  );
}
