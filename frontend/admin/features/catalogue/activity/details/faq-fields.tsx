import { Fieldset, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useFieldArray } from 'react-hook-form';
import { useWords } from '../../../../frame/words.ts';
import { AddButton, RemoveButton } from '../../../../kit/fields/entry-buttons.tsx';
import type { DetailsFieldsProps } from './details-form.ts';

/** Questions that guests ask often, with their answers. */
export function FaqFields({ of }: DetailsFieldsProps) {
  const { t } = useWords();
  const { control } = of.form;
  const faqs = useFieldArray({ control, name: 'faqs' });
  return (
    <Fieldset legend={t('activities.faqs')}>
      <Stack gap="sm">
        {faqs.fields.map(({ id }, index) => (
          <Group key={id} align="flex-start" wrap="nowrap">
            <Stack gap={4} flex={1}>
              <TextInput label={t('activities.faqQuestion')} {...of.field(`faqs.${index}.question`)} />
              <Textarea label={t('activities.faqAnswer')} autosize {...of.field(`faqs.${index}.answer`)} />
            </Stack>
            <RemoveButton label={t('activities.removeFaq')} onClick={() => faqs.remove(index)} />
          </Group>
        ))}
        <AddButton label={t('activities.addFaq')} onClick={() => faqs.append({ question: '', answer: '' })} />
      </Stack>
    </Fieldset>
  );
}
