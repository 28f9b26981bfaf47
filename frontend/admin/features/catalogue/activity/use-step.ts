import type { DefaultValues, FieldValues } from 'react-hook-form';
import type * as z from 'zod';
import type { ActivityText } from '../../../../../core/contract/schemas/catalogue/activities.ts';
import type { SalesSettings } from '../../../../../core/contract/schemas/catalogue/sales.ts';
import { useWords } from '../../../frame/words.ts';
import { notifyDone } from '../../../kit/notify.tsx';
import type { StepProps } from './steps/step-props.ts';
import { type Step, stepAfter } from './steps.ts';
import { useActivitySaver } from './use-activity.ts';
import { useSaveSales } from './use-save-sales.ts';
import { type StepForm, useStepForm } from './use-step-form.ts';

interface StepOptions<In extends FieldValues, Out> extends StepProps {
  step: Step;
  schema: z.ZodType<Out, In>;
  defaults: DefaultValues<In>;
}

/** A step that describes the activity. */
export function useTextStep<In extends FieldValues, Out extends Partial<ActivityText>>({
  activity,
  go,
  step,
  ...form
}: StepOptions<In, Out>): StepForm<In, Out> {
  const { t } = useWords();
  const { saveText } = useActivitySaver(activity);
  return useStepForm({
    ...form,
    activity,
    save: async (values) => {
      await saveText(values);
      if (activity.status !== 'draft') notifyDone(t('activities.saved'), t);
      return true;
    },
    onSaved: goOn({ activity, go }, step),
  });
}

/** A step that changes what is sold, and so the sessions. */
export function useSalesStep<In extends FieldValues, Out extends Partial<SalesSettings>>({
  activity,
  go,
  step,
  ...form
}: StepOptions<In, Out>): StepForm<In, Out> {
  const save = useSaveSales(activity, useActivitySaver(activity));
  return useStepForm({ ...form, activity, save, onSaved: goOn({ activity, go }, step) });
}

/** A draft goes from step to step; an activity that is on sale stays where it is. */
function goOn({ activity, go }: StepProps, step: Step): () => void {
  const next = stepAfter(step);
  return () => {
    if (activity.status === 'draft' && next) go(next);
  };
}
