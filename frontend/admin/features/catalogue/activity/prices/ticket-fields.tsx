import { Fieldset, Group, Stack, Text, TextInput } from '@mantine/core';
import { useFieldArray } from 'react-hook-form';
import { useWords } from '../../../../frame/words.ts';
import { MoneyControl } from '../../../../kit/fields/controlled.tsx';
import { AddButton, RemoveButton } from '../../../../kit/fields/entry-buttons.tsx';
import { NumberField } from '../../../../kit/fields/number-field.tsx';
import { newId } from '../../../../kit/new-id.ts';
import type { PriceFieldsProps } from './prices-form.ts';

/** The kinds of guests, and what each pays. */
export function TicketFields({ of }: PriceFieldsProps) {
  const { t } = useWords();
  const { control } = of.form;
  const tickets = useFieldArray({ control, name: 'priceList.units', keyName: 'key' });
  const problem = of.form.getFieldState('priceList.units').error?.message;
  return (
    <Fieldset legend={t('activities.tickets')}>
      <Stack gap="sm">
        {problem && (
          <Text c="danger" size="sm" role="alert">
            {problem}
          </Text>
        )}
        {tickets.fields.map(({ key }, index) => (
          <Group key={key} align="flex-start" gap="xs">
            <TextInput
              label={t('activities.ticketName')}
              flex="1 1 10rem"
              {...of.field(`priceList.units.${index}.name`)}
            />
            <Group flex="0 1 8rem" grow>
              <MoneyControl
                control={control}
                name={`priceList.units.${index}.price`}
                label={t('activities.price')}
              />
            </Group>
            <Group flex="0 1 14rem" grow gap="xs">
              <NumberField of={of} name={`priceList.units.${index}.minAge`} label={t('activities.ageFrom')} />
              <NumberField of={of} name={`priceList.units.${index}.maxAge`} label={t('activities.ageTo')} />
            </Group>
            <RemoveButton label={t('activities.removeTicket')} onClick={() => tickets.remove(index)} />
          </Group>
        ))}
        <AddButton
          label={t('activities.addTicket')}
          onClick={() => tickets.append({ id: newId('ticket'), name: '', price: 0 })}
        />
      </Stack>
    </Fieldset>
  );
}
