import { useQuery } from '@tanstack/preact-query';
import { asCallProblem } from '../../../api/problem.ts';
import { api } from '../../app/api.ts';
import { useSending } from '../../app/use-sending.ts';
import { AuthenticatorSecret } from '../../ui/authenticator-secret.tsx';
import { CodeField } from '../../ui/code-field.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Form, fieldError } from '../../ui/form.tsx';
import { formText } from '../../ui/form-text.ts';
import { LoadingState } from '../../ui/loading-state.tsx';

export function EnableSecondFactor({ onDone }: { onDone: () => Promise<void> }) {
  // One secret as long as this is open, and another the next time.
  const secret = useQuery({
    queryKey: ['second-factor-secret'],
    queryFn: () => api('startSecondFactor', {}),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const sending = useSending(
    (values) => api('enableSecondFactor', { body: { code: formText(values, 'code') } }),
    () => void onDone(),
  );
  if (secret.error) return <ErrorState problem={asCallProblem(secret.error)} retry={secret.refetch} />;
  if (!secret.data) return <LoadingState label="Getting a key for your app" />;
  return (
    <Form {...sending} submitLabel="Turn on">
      <AuthenticatorSecret {...secret.data} />
      <CodeField hint="The six digits that the app shows now." error={fieldError(sending.problem, 'code')} />
    </Form>
  );
}
