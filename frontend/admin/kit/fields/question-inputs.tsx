import { Checkbox, Group, NativeSelect, Stack, TagsInput, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { type Question, question } from '../../../../core/contract/model/question.ts';
import { useWords } from '../../frame/words.ts';
import type { ContractForm } from '../form.tsx';

interface QuestionInputsProps {
  /** The form's fields of this question. */
  field: (
    part: 'label' | 'kind' | 'options' | 'required',
  ) => ReturnType<ContractForm<object, object>['field']>;
  kind: Question['kind'] | undefined;
  options: readonly string[];
  onOptions: (options: string[]) => void;
  /** Between the answer and whether it must be given. */
  children?: ReactNode;
  /** Beside whether it must be given. */
  buttons?: ReactNode;
}

/** A question to guests: its words, how it is answered, and whether it must be. */
export function QuestionInputs({ field, kind, options, onOptions, children, buttons }: QuestionInputsProps) {
  const { t } = useWords();
  return (
    <Stack gap="xs" flex={1}>
      <Group align="flex-start" gap="xs">
        <TextInput label={t('questions.label')} flex="1 1 14rem" {...field('label')} />
        <NativeSelect
          label={t('questions.kind')}
          data={question.shape.kind.options.map((value) => ({ value, label: t(`questions.kind.${value}`) }))}
          {...field('kind')}
        />
      </Group>
      {kind?.endsWith('select') && (
        <TagsInput
          label={t('questions.options')}
          description={t('questions.optionsHint')}
          value={[...options]}
          onChange={onOptions}
          error={field('options').error}
        />
      )}
      {children}
      <Group justify="space-between">
        <Checkbox label={t('questions.required')} {...field('required')} />
        {buttons}
      </Group>
    </Stack>
  );
}
