import { Alert, Button, Group, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import {
  type DefaultValues,
  type FieldErrors,
  type FieldValues,
  type Path,
  type Resolver,
  set,
  type UseFormReturn,
  useForm,
} from 'react-hook-form';
import * as z from 'zod';
import { fieldProblems } from '../../../core/domain/field-problems.ts';
import { textsFor } from '../../../core/domain/problem-texts.ts';
import { asCallProblem, type CallProblem } from '../../api/problem.ts';
import { useWords } from '../frame/words.ts';
import { GuardedForm } from './guarded-form.tsx';
import { problemText } from './problem-text.ts';

// The page's security policy forbids the code that Zod would otherwise generate.
z.config({ jitless: true });

interface FormOptions<In extends FieldValues, Out> {
  /** The schema of the request, from the contract: the form finds the same faults as the API, in the same words. */
  schema: z.ZodType<Out, In>;
  defaults: DefaultValues<In>;
  /** @throws CallProblem */
  send: (values: Out) => Promise<unknown>;
}

export interface ContractForm<In extends FieldValues, Out> {
  readonly form: UseFormReturn<In, unknown, Out>;
  readonly submit: (event: FormEvent) => void;
  /** Why the last attempt failed, unless a field says so. */
  readonly problem: string | undefined;
  /** What an input of the kit needs: name, change, error. */
  readonly field: (
    name: Path<In>,
  ) => ReturnType<UseFormReturn<In>['register']> & { error: string | undefined };
}

/** A form over a schema of the contract. What was typed stays after a failure; the first wrong field has the focus. */
export function useContractForm<In extends FieldValues, Out>({
  schema,
  defaults,
  send,
}: FormOptions<In, Out>): ContractForm<In, Out> {
  const { t, language } = useWords();
  const form = useForm<In, unknown, Out>({
    defaultValues: defaults,
    resolver: resolverOf(schema, language),
    // A problem that appears as a field is left would move the button that the pointer is about to press.
    mode: 'onSubmit',
  });
  const attempt = async (values: Out) => {
    try {
      await send(values);
    } catch (error) {
      showProblem(form, asCallProblem(error), t);
    }
  };
  const { errors } = form.formState;
  return {
    form,
    submit: (event) => void form.handleSubmit(attempt)(event),
    problem: errors.root?.message,
    field: (name) => ({ ...form.register(name), error: messageAt(errors, name) }),
  };
}

/** Checks values as the API would, and words what is wrong as it would. */
function resolverOf<In extends FieldValues, Out>(
  schema: z.ZodType<Out, In>,
  language: string,
): Resolver<In, unknown, Out> {
  return async (values) => {
    const result = schema.safeParse(values, { reportInput: true });
    if (result.success) return { values: result.data, errors: {} };
    const { textOf } = await textsFor(language);
    const errors: FieldErrors<In> = {};
    for (const { field, detail } of fieldProblems(result.error)) {
      set(errors, field || 'root', { type: 'schema', message: textOf(detail) });
    }
    return { values: {}, errors };
  };
}

function showProblem<In extends FieldValues, Out>(
  form: UseFormReturn<In, unknown, Out>,
  problem: CallProblem,
  t: ReturnType<typeof useWords>['t'],
): void {
  const known = problem.errors.filter(({ field }) => isPath(form, field));
  for (const [index, { field, detail }] of known.entries()) {
    if (isPath(form, field)) form.setError(field, { message: detail }, { shouldFocus: index === 0 });
  }
  if (known.length === 0) form.setError('root', { message: problemText(problem, t) });
}

/** Whether the form has this field. Problems of other fields are shown above the form. */
function isPath<In extends FieldValues, Out>(
  form: UseFormReturn<In, unknown, Out>,
  field: string,
): field is Path<In> {
  return field.split('.')[0] !== undefined && (field.split('.')[0] ?? '') in form.getValues();
}

function messageAt<In extends FieldValues>(errors: FieldErrors<In>, name: string): string | undefined {
  const found = name
    .split('.')
    .reduce<unknown>((part, key) => (isRecord(part) ? part[key] : undefined), errors);
  return isRecord(found) && typeof found.message === 'string' ? found.message : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

interface FormProps<In extends FieldValues, Out> {
  of: ContractForm<In, Out>;
  /** The button says what it does: "Send invitation". */
  submitLabel: string;
  /** Its button is not the main one of the page. */
  isQuiet?: boolean;
  /** Beside the button. */
  extra?: ReactNode;
  children: ReactNode;
}

/** The form's fields, what is wrong with all of it, and its button. */
export function Form<In extends FieldValues, Out>({
  of: { form, submit, problem },
  submitLabel,
  isQuiet = false,
  extra,
  children,
}: FormProps<In, Out>) {
  const { isSubmitting, isSubmitSuccessful, submitCount } = form.formState;
  return (
    <GuardedForm
      onSubmit={submit}
      isSending={isSubmitting}
      saved={isSubmitSuccessful ? submitCount : 0}
      noValidate
    >
      <Stack>
        {problem && (
          <Alert color="danger" role="alert">
            {problem}
          </Alert>
        )}
        {children}
        <Group>
          <Button type="submit" {...(isQuiet && { variant: 'default' })} loading={isSubmitting}>
            {submitLabel}
          </Button>
          {extra}
        </Group>
      </Stack>
    </GuardedForm>
  );
}
