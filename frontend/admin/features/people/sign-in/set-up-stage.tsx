import { authSchemas } from '../../../../../core/contract/schemas/people/sign-in.ts';
import { call } from '../../../frame/data/api.ts';
import { useWords } from '../../../frame/words.ts';
import { CodeField } from '../../../kit/fields/code-field.tsx';
import { Form, useContractForm } from '../../../kit/form.tsx';
import { AuthenticatorSecret } from '../authenticator-secret.tsx';
import { StartOver } from './links.tsx';
import { sendAnswer } from './send-answer.ts';
import type { Flow } from './stage.ts';
import { StageFrame } from './stage-frame.tsx';

interface SetUpStageProps {
  flow: Flow;
  secret: string;
  uri: string;
}

/** Some roles need two-step verification before they get in. Afterwards the sign-in starts over, with a code. */
export function SetUpStage({ flow, secret, uri }: SetUpStageProps) {
  const { t } = useWords();
  const go: Flow['go'] = (stage, change) =>
    flow.go(stage, change ?? { remark: { tone: 'success', text: t('twoStepSetUp') } });
  const form = useContractForm({
    schema: authSchemas.confirmTwoStepSetUp.body,
    defaults: { code: '' },
    send: sendAnswer({ ...flow, go }, (body) => call('confirmTwoStepSetUp', { body })),
  });
  return (
    <StageFrame title={t('setUpTwoStep')} about={t('setUpTwoStepText')} remark={flow.remark} focus="heading">
      <Form of={form} submitLabel={t('finish')}>
        <AuthenticatorSecret secret={secret} uri={uri} />
        <CodeField {...form.field('code')} description={t('codeOfAppNow')} />
      </Form>
      <StartOver flow={flow} />
    </StageFrame>
  );
}
