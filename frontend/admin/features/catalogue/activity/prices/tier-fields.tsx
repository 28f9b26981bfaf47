import { Checkbox, Fieldset, Group, Select, Stack, Text } from '@mantine/core';
import { Controller, useFieldArray } from 'react-hook-form';
import { useWords } from '../../../../frame/words.ts';
import { MoneyControl } from '../../../../kit/fields/controlled.tsx';
import { AddButton, RemoveButton } from '../../../../kit/fields/entry-buttons.tsx';
import { NumberField } from '../../../../kit/fields/number-field.tsx';
import type { PriceFieldsProps } from './prices-form.ts';

/** Cheaper for larger parties, and the price of the whole session. */
export function TierFields({ of }: PriceFieldsProps) {
  const { t } = useWords();
  const { control } = of.form;
  const tiers = useFieldArray({ control, name: 'priceList.groupTiers' });
  const [units, eventType, buyOutPrice] = of.form.watch([
    'priceList.units',
    'eventType',
    'priceList.buyOutPrice',
  ]);
  const first = units[0];
  return (
    <Fieldset legend={t('activities.groupPrices')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('activities.groupPricesHint')}
        </Text>
        {tiers.fields.map(({ id }, index) => (
          <Group key={id} align="flex-start" gap="xs">
            <NumberField
              of={of}
              name={`priceList.groupTiers.${index}.fromPlayers`}
              label={t('activities.fromPlayers')}
              w="8rem"
            />
            <Controller
              control={control}
              name={`priceList.groupTiers.${index}.unitId`}
              render={({ field, fieldState }) => (
                <Select
                  label={t('activities.ticket')}
                  data={units.map((unit) => ({
                    value: unit.id,
                    label: unit.name || t('activities.unnamed'),
                  }))}
                  allowDeselect={false}
                  value={field.value}
                  onChange={field.onChange}
                  error={fieldState.error?.message}
                />
              )}
            />
            <MoneyControl
              control={control}
              name={`priceList.groupTiers.${index}.price`}
              label={t('activities.priceEach')}
            />
            <RemoveButton label={t('activities.removeTier')} onClick={() => tiers.remove(index)} />
          </Group>
        ))}
        {first && (
          <AddButton
            label={t('activities.addTier')}
            onClick={() => tiers.append({ unitId: first.id, fromPlayers: 4, price: first.price })}
          />
        )}
        {eventType === 'public' && (
          <Group align="flex-end">
            <Checkbox
              label={t('activities.buyOut')}
              checked={buyOutPrice !== undefined}
              onChange={({ currentTarget: { checked } }) =>
                of.form.setValue('priceList.buyOutPrice', checked ? 0 : undefined, { shouldDirty: true })
              }
            />
            {buyOutPrice !== undefined && (
              <MoneyControl
                control={control}
                name="priceList.buyOutPrice"
                label={t('activities.buyOutPrice')}
              />
            )}
          </Group>
        )}
      </Stack>
    </Fieldset>
  );
}
