import { Paper } from '@mantine/core';
import { Brand } from '../../../frame/shell/brand.tsx';
import { useWords } from '../../../frame/words.ts';
import { LoadingRows } from '../../../kit/loading.tsx';
import { ForgottenStage } from './forgotten-stage.tsx';
import { NewPasswordStage } from './new-password-stage.tsx';
import { PasswordStage } from './password-stage.tsx';
import { ResetStage } from './reset-stage.tsx';
import { SetUpStage } from './set-up-stage.tsx';
import classes from './sign-in.module.css';
import type { Flow, Stage } from './stage.ts';
import { StageFrame } from './stage-frame.tsx';
import { TwoStepStage } from './two-step-stage.tsx';
import { useSignIn } from './use-sign-in.ts';

/** Everything between the portal's address and its first page, one thing at a time. */
export function SignInPage() {
  const { stage, ...flow } = useSignIn();
  return (
    <main className={classes.page}>
      <div className={classes.brand}>
        <Brand />
      </div>
      <Paper withBorder p="lg" radius="lg">
        <CurrentStage key={stage.next} stage={stage} flow={flow} />
      </Paper>
    </main>
  );
}

function CurrentStage({ stage, flow }: { stage: Stage; flow: Flow }) {
  switch (stage.next) {
    case 'password':
      return <PasswordStage flow={flow} />;
    case 'new-password':
      return <NewPasswordStage flow={flow} />;
    case 'two-step':
      return <TwoStepStage flow={flow} />;
    case 'set-up-two-step':
      return <SetUpStage flow={flow} secret={stage.secret} uri={stage.uri} />;
    case 'forgotten':
      return <ForgottenStage flow={flow} />;
    case 'reset':
      return <ResetStage flow={flow} />;
    case 'signed-in':
      return <SigningIn />;
  }
}

function SigningIn() {
  const { t } = useWords();
  return (
    <StageFrame title={t('signingIn')} remark={undefined} focus="heading">
      <LoadingRows rows={3} />
    </StageFrame>
  );
}
