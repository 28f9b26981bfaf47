import { Checkbox, Fieldset, Group, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { Controller, useFieldArray } from 'react-hook-form';
import { useWords } from '../../../../frame/words.ts';
import { TagsControl } from '../../../../kit/fields/controlled.tsx';
import { newId } from '../../../../kit/new-id.ts';
import { AddButton, RemoveButton } from '../entry-buttons.tsx';
import type { DetailsFieldsProps } from './details-form.ts';

const kinds = ['text', 'textarea', 'select', 'multiselect', 'checkbox'] as const;
const withOptions: readonly string[] = ['select', 'multiselect'];

/** Questions for the guest who books. */
export function QuestionFields({ of }: DetailsFieldsProps) {
  const { t } = useWords();
  const { control } = of.form;
  const questions = useFieldArray({ control, name: 'questions' });
  const chosen = of.form.watch('questions');
  return (
    <Fieldset legend={t('activities.questions')}>
      <Stack gap="sm">
        {questions.fields.map(({ id }, index) => (
          <Group key={id} align="flex-start" wrap="nowrap">
            <Stack gap={6} flex={1}>
              <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
                <TextInput label={t('activities.questionLabel')} {...of.field(`questions.${index}.label`)} />
                <Controller
                  control={control}
                  name={`questions.${index}.kind`}
                  render={({ field }) => (
                    <Select
                      label={t('activities.questionKind')}
                      data={kinds.map((value) => ({ value, label: t(`activities.kind.${value}`) }))}
                      allowDeselect={false}
                      value={field.value}
                      onChange={field.onChange}
                    />
                  )}
                />
              </SimpleGrid>
              {withOptions.includes(chosen?.[index]?.kind ?? '') && (
                <TagsControl
                  control={control}
                  name={`questions.${index}.options`}
                  label={t('activities.questionOptions')}
                  description={t('activities.tagsHint')}
                />
              )}
              <Checkbox
                label={t('activities.questionRequired')}
                {...of.form.register(`questions.${index}.required`)}
              />
            </Stack>
            <RemoveButton label={t('activities.removeQuestion')} onClick={() => questions.remove(index)} />
          </Group>
        ))}
        <AddButton
          label={t('activities.addQuestion')}
          onClick={() =>
            questions.append({ id: newId('question'), label: '', kind: 'text', required: false, options: [] })
          }
        />
      </Stack>
    </Fieldset>
  );
}
