import { Fieldset, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useFieldArray } from 'react-hook-form';
import { useWords } from '../../../../frame/words.ts';
import { AddButton, RemoveButton } from '../../../../kit/fields/entry-buttons.tsx';
import type { DetailsFieldsProps } from './details-form.ts';

/** What guests must know before they come. */
export function PolicyFields({ of }: DetailsFieldsProps) {
  const { t } = useWords();
  const { control } = of.form;
  const policies = useFieldArray({ control, name: 'policies' });
  return (
    <Fieldset legend={t('activities.policies')}>
      <Stack gap="sm">
        {policies.fields.map(({ id }, index) => (
          <Group key={id} align="flex-start" wrap="nowrap">
            <Stack gap={4} flex={1}>
              <TextInput label={t('activities.policyTitle')} {...of.field(`policies.${index}.title`)} />
              <Textarea label={t('activities.policyText')} autosize {...of.field(`policies.${index}.text`)} />
            </Stack>
            <RemoveButton label={t('activities.removePolicy')} onClick={() => policies.remove(index)} />
          </Group>
        ))}
        <AddButton
          label={t('activities.addPolicy')}
          onClick={() => policies.append({ title: '', text: '' })}
        />
      </Stack>
    </Fieldset>
  );
}
