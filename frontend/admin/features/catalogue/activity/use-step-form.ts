import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import type { DefaultValues, FieldValues } from 'react-hook-form';
import type * as z from 'zod';
import type { ActivityRecord } from '../../../../../core/contract/schemas/catalogue/activities.ts';
import { type ContractForm, useContractForm } from '../../../kit/form.tsx';

/** Milliseconds without a change before a draft is saved by itself. */
const pause = 1_200;

interface StepOptions<In extends FieldValues, Out> {
  activity: ActivityRecord;
  schema: z.ZodType<Out, In>;
  defaults: DefaultValues<In>;
  /** Resolves to false when the person decides against it. @throws CallProblem */
  save: (values: Out) => Promise<boolean>;
  onSaved: () => void;
}

export interface StepForm<In extends FieldValues, Out> extends ContractForm<In, Out> {
  readonly isDraft: boolean;
  readonly saving: SavingState;
}

/** `waiting`: something has changed that is not saved. */
export type SavingState = 'saved' | 'waiting' | 'saving';

/**
 * A step's form. A draft is saved by itself a moment after each change that is valid, so that it can be left at any
 * time; what is on sale changes only when it is sent.
 */
export function useStepForm<In extends FieldValues, Out>({
  activity: { status },
  schema,
  defaults,
  save,
  onSaved,
}: StepOptions<In, Out>): StepForm<In, Out> {
  const isDraft = status === 'draft';
  const [saving, setSaving] = useState<SavingState>('saved');
  const changes = useRef(0);
  const made = useContractForm({
    schema,
    defaults,
    send: async (values: Out) => {
      saveSoon.cancel();
      if (!(await save(values))) return;
      keep();
      onSaved();
    },
  });
  const { form } = made;
  /** What is in the fields is what is stored. */
  const keep = () => {
    form.reset(form.getValues(), { keepValues: true });
    setSaving('saved');
  };
  const saveSoon = useDebouncedCallback(async () => {
    const { success, data } = schema.safeParse(form.getValues());
    if (!success) return;
    const saved = changes.current;
    setSaving('saving');
    // What the API refuses is said when the step is left.
    const isSaved = await save(data).catch(() => false);
    if (isSaved && changes.current === saved) keep();
    else setSaving('waiting');
  }, pause);
  useEffect(() => {
    const watching = form.watch(() => {
      changes.current += 1;
      setSaving('waiting');
      if (isDraft) saveSoon();
    });
    return () => watching.unsubscribe();
  }, [form, isDraft, saveSoon]);
  return { ...made, isDraft, saving };
}
