import { Fieldset, Group, Stack, TextInput } from '@mantine/core';
import { useFieldArray } from 'react-hook-form';
import { useWords } from '../../../../frame/words.ts';
import { MoneyControl } from '../../../../kit/fields/controlled.tsx';
import { AddButton, RemoveButton } from '../../../../kit/fields/entry-buttons.tsx';
import { NumberField } from '../../../../kit/fields/number-field.tsx';
import { newId } from '../../../../kit/new-id.ts';
import type { PriceFieldsProps } from './prices-form.ts';

/** What is sold beside the seats. */
export function AddOnFields({ of }: PriceFieldsProps) {
  const { t } = useWords();
  const { control } = of.form;
  const addOns = useFieldArray({ control, name: 'addOns', keyName: 'key' });
  return (
    <Fieldset legend={t('activities.addOns')}>
      <Stack gap="sm">
        {addOns.fields.map(({ key }, index) => (
          <Group key={key} align="flex-start" gap="xs">
            <TextInput
              label={t('activities.addOnName')}
              flex="1 1 10rem"
              {...of.field(`addOns.${index}.name`)}
            />
            <TextInput
              label={t('activities.addOnText')}
              flex="2 1 12rem"
              {...of.field(`addOns.${index}.description`)}
            />
            <Group flex="0 1 14rem" grow gap="xs">
              <MoneyControl control={control} name={`addOns.${index}.price`} label={t('activities.price')} />
              <NumberField of={of} name={`addOns.${index}.maxQuantity`} label={t('activities.atMost')} />
            </Group>
            <RemoveButton label={t('activities.removeAddOn')} onClick={() => addOns.remove(index)} />
          </Group>
        ))}
        <AddButton
          label={t('activities.addAddOn')}
          onClick={() =>
            addOns.append({ id: newId('add-on'), name: '', description: '', price: 0, maxQuantity: 10 })
          }
        />
      </Stack>
    </Fieldset>
  );
}
