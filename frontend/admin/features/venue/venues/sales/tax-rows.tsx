import { Checkbox, Group, Input, NumberInput, Paper, Stack, TextInput } from '@mantine/core';
import { type Control, Controller, useFieldArray } from 'react-hook-form';
import type * as z from 'zod';
import type { venueSettings } from '../../../../../../core/contract/schemas/venue/venues.ts';
import { useWords } from '../../../../frame/words.ts';
import { AddButton, RemoveButton } from '../../../../kit/fields/entry-buttons.tsx';
import { newId } from '../../../../kit/new-id.ts';

type Sales = Pick<z.input<typeof venueSettings>, 'taxes' | 'giftCardAmounts' | 'delayedPayments'>;
type SalesOut = Pick<z.output<typeof venueSettings>, 'taxes' | 'giftCardAmounts' | 'delayedPayments'>;

interface TaxRowsProps {
  control: Control<Sales, unknown, SalesOut>;
  field: (
    name: `taxes.${number}.name` | `taxes.${number}.included`,
  ) => object & { error: string | undefined };
}

/** Thousandths of a percent in a percent. */
const perPercent = 1000;

/** Tax lines: name, rate, and whether the prices contain it already. */
export function TaxRows({ control, field }: TaxRowsProps) {
  const { t } = useWords();
  const rows = useFieldArray({ control, name: 'taxes', keyName: 'key' });
  return (
    <Input.Wrapper
      label={t('venues.taxes')}
      labelElement="div"
      description={t('venues.taxesHint')}
      role="group"
      aria-label={t('venues.taxes')}
    >
      <Stack gap="xs" mt="xs">
        {rows.fields.map(({ key }, index) => (
          <Paper key={key} withBorder p="sm">
            <Group align="flex-start" gap="xs">
              <TextInput
                label={t('venues.taxName')}
                flex="1 1 10rem"
                autoComplete="off"
                {...field(`taxes.${index}.name`)}
              />
              <Controller
                control={control}
                name={`taxes.${index}.rate`}
                render={({ field: rate, fieldState }) => (
                  <NumberInput
                    label={t('venues.taxRate')}
                    w="8rem"
                    value={(rate.value ?? 0) / perPercent}
                    onChange={(percent) => rate.onChange(Math.round(Number(percent) * perPercent))}
                    onBlur={rate.onBlur}
                    error={fieldState.error?.message}
                    decimalScale={3}
                    min={0}
                    max={100}
                    suffix=" %"
                    hideControls
                  />
                )}
              />
              <RemoveButton
                label={t('venues.removeRow', { number: index + 1 })}
                onClick={() => rows.remove(index)}
              />
            </Group>
            <Checkbox mt="xs" label={t('venues.taxIncluded')} {...field(`taxes.${index}.included`)} />
          </Paper>
        ))}
        <AddButton
          label={t('venues.addTax')}
          onClick={() => rows.append({ id: newId('tax'), name: '', rate: 20_000, included: false })}
        />
      </Stack>
    </Input.Wrapper>
  );
}
