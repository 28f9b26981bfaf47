import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useWords } from '../../../frame/words.ts';
import type { Step } from './steps.ts';
import { stepAfter, stepBefore, stepTitles } from './steps.ts';
import type { StepForm as StepFormState } from './use-step-form.ts';

interface StepFormProps<In extends FieldValues, Out> {
  of: StepFormState<In, Out>;
  step: Step;
  go: (step: Step) => void;
  children: ReactNode;
}

/** The fields of a step. A draft goes on to the next step; an activity on sale saves its changes. */
export function StepForm<In extends FieldValues, Out>({ of, step, go, children }: StepFormProps<In, Out>) {
  const { t } = useWords();
  const { form, submit, problem, isDraft, saving } = of;
  const next = stepAfter(step);
  const before = stepBefore(step);
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg" maw={960}>
        {problem && (
          <Alert color="danger" role="alert">
            {problem}
          </Alert>
        )}
        {children}
        <Group>
          {isDraft && before && (
            <Button variant="default" onClick={() => go(before)}>
              {t('activities.back', { step: t(stepTitles[before]) })}
            </Button>
          )}
          <Button type="submit" loading={form.formState.isSubmitting}>
            {isDraft && next ? t('activities.next', { step: t(stepTitles[next]) }) : t('activities.save')}
          </Button>
          {isDraft && (
            <Text size="sm" c="dimmed" role="status">
              {t(savingTexts[saving])}
            </Text>
          )}
        </Group>
      </Stack>
    </form>
  );
}

const savingTexts = {
  saved: 'activities.draftSaved',
  waiting: 'activities.draftWaiting',
  saving: 'activities.draftSaving',
} as const;
