import { useMutation } from '@tanstack/preact-query';
import { asCallProblem, type CallProblem } from '../../api/problem.ts';

/** A form that is sent: goes into `Form` as it is. `refused` hears what the form says anyway. */
export function useSending<T>(
  send: (values: FormData) => Promise<T>,
  done: (answer: T) => void,
  refused?: (problem: CallProblem) => void,
) {
  const sending = useMutation({
    mutationFn: send,
    onSuccess: done,
    onError: (error) => refused?.(asCallProblem(error)),
  });
  return {
    problem: sending.error ? asCallProblem(sending.error) : null,
    busy: sending.isPending,
    onSubmit: sending.mutate,
  };
}
