import { useQuery } from '@tanstack/react-query';
import { authSchemas } from '../../../../../core/contract/schemas/people/sign-in.ts';
import { asCallProblem } from '../../../../api/problem.ts';
import { api } from '../../../frame/data/api.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { CodeField } from '../../../kit/fields/code-field.tsx';
import { Form, useContractForm } from '../../../kit/form.tsx';
import { Shown } from '../../../kit/shown.tsx';
import { AuthenticatorSecret } from '../authenticator-secret.tsx';

export function EnableTwoStep({ onDone }: { onDone: () => void }) {
  // One secret while this is open, and another one the next time.
  const secret = useQuery({
    queryKey: ['startTwoStep'],
    queryFn: () => api('startTwoStep', {}),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const problem = secret.error ? asCallProblem(secret.error) : null;
  return (
    <Shown of={{ data: secret.data, problem, isStale: false, refetch: () => void secret.refetch() }}>
      {(found) => <EnableForm {...found} onDone={onDone} />}
    </Shown>
  );
}

interface EnableFormProps {
  secret: string;
  uri: string;
  onDone: () => void;
}

function EnableForm({ secret, uri, onDone }: EnableFormProps) {
  const { t } = useWords();
  const enabling = useAction('enableTwoStep', { onDone });
  const form = useContractForm({
    schema: authSchemas.enableTwoStep.body,
    defaults: { code: '' },
    send: (body) => enabling.runAsync({ body }),
  });
  return (
    <Form of={form} submitLabel={t('turnOn')}>
      <AuthenticatorSecret secret={secret} uri={uri} />
      <CodeField {...form.field('code')} description={t('codeOfAppNow')} />
    </Form>
  );
}
