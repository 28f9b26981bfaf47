import { ForgottenStage } from './forgotten-stage.tsx';
import { NewPasswordStage } from './new-password-stage.tsx';
import { PasswordStage } from './password-stage.tsx';
import { ResetStage } from './reset-stage.tsx';
import { SecondFactorStage } from './second-factor-stage.tsx';
import { SetUpStage } from './set-up-stage.tsx';
import type { Flow, Stage } from './stage.ts';
import { useSignIn } from './use-sign-in.ts';
import './sign-in.css';

/** Everything between the address of the portal and being in it, one thing at a time. */
export function SignInPage() {
  const { stage, ...flow } = useSignIn();
  return (
    <main class="sign-in">
      <p class="brand">BookingTMS</p>
      <CurrentStage stage={stage} flow={flow} />
    </main>
  );
}

function CurrentStage({ stage, flow }: { stage: Stage; flow: Flow }) {
  switch (stage.next) {
    case 'password':
      return <PasswordStage flow={flow} />;
    case 'new-password':
      return <NewPasswordStage flow={flow} />;
    case 'second-factor':
      return <SecondFactorStage flow={flow} />;
    case 'set-up-second-factor':
      return <SetUpStage flow={flow} secret={stage.secret} uri={stage.uri} />;
    case 'forgotten':
      return <ForgottenStage flow={flow} />;
    case 'reset':
      return <ResetStage flow={flow} />;
  }
}
