import { Fieldset, Group, Stack } from '@mantine/core';
import { useFieldArray } from 'react-hook-form';
import { useWords } from '../../../../frame/words.ts';
import { AddButton, RemoveButton } from '../../../../kit/fields/entry-buttons.tsx';
import { QuestionInputs } from '../../../../kit/fields/question-inputs.tsx';
import { newId } from '../../../../kit/new-id.ts';
import type { DetailsFieldsProps } from './details-form.ts';

/** Questions for the guest who books. */
export function QuestionFields({ of }: DetailsFieldsProps) {
  const { t } = useWords();
  const { control, watch, setValue } = of.form;
  const questions = useFieldArray({ control, name: 'questions' });
  const chosen = watch('questions');
  return (
    <Fieldset legend={t('activities.questions')}>
      <Stack gap="sm">
        {questions.fields.map(({ id }, index) => (
          <Group key={id} align="flex-start" wrap="nowrap">
            <QuestionInputs
              field={(part) => of.field(`questions.${index}.${part}`)}
              kind={chosen?.[index]?.kind}
              options={chosen?.[index]?.options ?? []}
              onOptions={(values) => setValue(`questions.${index}.options`, values, { shouldDirty: true })}
            />
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
