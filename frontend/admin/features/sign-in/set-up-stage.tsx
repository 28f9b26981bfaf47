import { call } from '../../app/api.ts';
import { AuthenticatorSecret } from '../../ui/authenticator-secret.tsx';
import { CodeField } from '../../ui/code-field.tsx';
import { Form, fieldError } from '../../ui/form.tsx';
import { formText } from '../../ui/form-text.ts';
import { BeginAgain } from './begin-again.tsx';
import type { Flow, Remark } from './stage.ts';
import { StageFrame } from './stage-frame.tsx';
import { useAnswer } from './use-answer.ts';

export interface SetUpStageProps {
  flow: Flow;
  secret: string;
  uri: string;
}

const done: Remark = {
  tone: 'success',
  text: 'Your second factor is set up. Sign in once more: from now on you are asked for a code.',
};

/** Those who run the platform do not get in by a password alone. */
export function SetUpStage({ flow, secret, uri }: SetUpStageProps) {
  const proceed: Flow['proceed'] = () => flow.go({ next: 'password' }, done);
  const sending = useAnswer({ ...flow, proceed }, (values) =>
    call('confirmSecondFactorSetUp', { body: { code: formText(values, 'code') } }),
  );
  return (
    <StageFrame title="Set up your second factor" remark={flow.remark} focus="heading">
      <p class="muted">Your role needs more than a password: a code that changes every half minute.</p>
      <Form {...sending} submitLabel="Finish">
        <AuthenticatorSecret secret={secret} uri={uri} />
        <CodeField
          hint="The six digits that the app shows now."
          error={fieldError(sending.problem, 'code')}
        />
      </Form>
      <BeginAgain flow={flow} />
    </StageFrame>
  );
}
