import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { CallProblem } from '../../api/problem.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { problemText } from './problem-text.ts';
import { useWords } from './words.ts';
import './form.css';

export interface FormProps {
  /** What the last attempt failed for. What it says of single fields stands beside these. */
  problem: CallProblem | null;
  busy: boolean;
  submitLabel: string;
  onSubmit: (values: FormData) => void;
  children: ComponentChildren;
}

/** A form that keeps what was typed, says what is wrong where it is wrong, and leads there. */
export function Form({ problem, busy, submitLabel, onSubmit, children }: FormProps) {
  const { t } = useWords();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const place = form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]');
    if (problem) place?.focus();
  }, [problem]);
  return (
    <form
      ref={form}
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSubmit(new FormData(event.currentTarget));
      }}
    >
      {problem && problem.errors.length === 0 && <Notice tone="danger">{problemText(problem, t)}</Notice>}
      {children}
      <Button type="submit" kind="main" busy={busy}>
        {submitLabel}
      </Button>
    </form>
  );
}

/** What is wrong with one field, by the name that the API gives it. */
export function fieldError(problem: CallProblem | null, field: string): string | undefined {
  return problem?.errors.find((each) => each.field === field)?.detail;
}
