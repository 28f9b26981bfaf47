import { call } from '../../../app/api.ts';
import { AuthenticatorSecret } from '../../../ui/authenticator-secret.tsx';
import { CodeField } from '../../../ui/code-field.tsx';
import { Form, fieldError } from '../../../ui/form.tsx';
import { formText } from '../../../ui/form-text.ts';
import { useWords } from '../../../ui/words.ts';
import { BeginAgain } from './begin-again.tsx';
import type { Flow, Remark } from './stage.ts';
import { StageFrame } from './stage-frame.tsx';
import { useAnswer } from './use-answer.ts';

export interface SetUpStageProps {
  flow: Flow;
  secret: string;
  uri: string;
}

/** Those who run the platform do not get in by a password alone. */
export function SetUpStage({ flow, secret, uri }: SetUpStageProps) {
  const { t } = useWords();
  const done: Remark = { tone: 'success', text: t('twoStepSetUp') };
  const proceed: Flow['proceed'] = () => flow.go({ next: 'password' }, done);
  const sending = useAnswer({ ...flow, proceed }, (values) =>
    call('confirmSecondFactorSetUp', { body: { code: formText(values, 'code') } }),
  );
  return (
    <StageFrame title={t('setUpTwoStep')} remark={flow.remark} focus="heading">
      <p class="muted">{t('setUpTwoStepText')}</p>
      <Form {...sending} submitLabel={t('finish')}>
        <AuthenticatorSecret secret={secret} uri={uri} />
        <CodeField hint={t('codeOfAppNow')} error={fieldError(sending.problem, 'code')} />
      </Form>
      <BeginAgain flow={flow} />
    </StageFrame>
  );
}
