import { Checkbox, MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import type { Answers } from '../../../../../../core/contract/model/guest/booking.ts';
import type { Question } from '../../../../../../core/contract/model/question.ts';

interface AnswerFieldsProps {
  questions: readonly Question[];
  answers: Answers;
  onChange: (answers: Answers) => void;
}

/** The venue's own questions, each with the input that its kind needs. */
export function AnswerFields({ questions, answers, onChange }: AnswerFieldsProps) {
  return questions.map((question) => (
    <AnswerField
      key={question.id}
      question={question}
      values={answers.find(({ questionId }) => questionId === question.id)?.values ?? []}
      onChange={(values) => {
        const others = answers.filter(({ questionId }) => questionId !== question.id);
        onChange(values.length > 0 ? [...others, { questionId: question.id, values }] : others);
      }}
    />
  ));
}

interface AnswerFieldProps {
  question: Question;
  values: string[];
  onChange: (values: string[]) => void;
}

function AnswerField({ question: { label, kind, options }, values, onChange }: AnswerFieldProps) {
  const [value = ''] = values;
  const set = (text: string) => onChange(text === '' ? [] : [text]);
  switch (kind) {
    case 'text':
      return <TextInput label={label} value={value} onChange={(event) => set(event.currentTarget.value)} />;
    case 'textarea':
      return (
        <Textarea label={label} autosize value={value} onChange={(event) => set(event.currentTarget.value)} />
      );
    case 'select':
      return (
        <Select
          label={label}
          clearable
          data={options}
          value={value || null}
          onChange={(next) => set(next ?? '')}
        />
      );
    case 'multiselect':
      return <MultiSelect label={label} data={options} value={values} onChange={onChange} />;
    case 'checkbox':
      return (
        <Checkbox
          label={label}
          checked={value === 'yes'}
          onChange={(event) => onChange(event.currentTarget.checked ? ['yes'] : [])}
        />
      );
  }
}
