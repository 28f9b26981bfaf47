import { useQuery } from '@tanstack/preact-query';
import { asCallProblem } from '../../../../api/problem.ts';
import { api } from '../../../app/api.ts';
import { useSending } from '../../../app/use-sending.ts';
import { AuthenticatorSecret } from '../../../ui/authenticator-secret.tsx';
import { CodeField } from '../../../ui/code-field.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Form, fieldError } from '../../../ui/form.tsx';
import { formText } from '../../../ui/form-text.ts';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { useWords } from '../../../ui/words.ts';

export function EnableSecondFactor({ onDone }: { onDone: () => Promise<void> }) {
  const { t } = useWords();
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
  if (!secret.data) return <LoadingState label={t('gettingKey')} />;
  return (
    <Form {...sending} submitLabel={t('turnOn')}>
      <AuthenticatorSecret {...secret.data} />
      <CodeField hint={t('codeOfAppNow')} error={fieldError(sending.problem, 'code')} />
    </Form>
  );
}
