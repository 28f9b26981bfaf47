import { useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Row } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';
import { DisableSecondFactor } from './disable-second-factor.tsx';
import { EnableSecondFactor } from './enable-second-factor.tsx';

export function SecondFactorRow({ on, operator }: { on: boolean; operator: boolean }) {
  const [open, setOpen] = useState(false);
  const queryClient = useQueryClient();
  const tell = useToast();
  const done = async () => {
    await queryClient.invalidateQueries({ queryKey: ['account'] });
    setOpen(false);
    tell(on ? 'Your second factor is off.' : 'Your second factor is on.');
  };
  const change = <Button onClick={() => setOpen(true)}>{on ? 'Turn off' : 'Set up'}</Button>;
  return (
    <Row end={operator ? null : change}>
      <h2>
        Second factor <Badge tone={on ? 'success' : 'neutral'}>{on ? 'On' : 'Off'}</Badge>
      </h2>
      <p class="muted">
        A code of an authenticator app, asked for whenever you sign in.
        {operator && ' Whoever runs the platform always has one.'}
      </p>
      <Dialog
        title={on ? 'Turn off your second factor' : 'Set up a second factor'}
        open={open}
        onClose={() => setOpen(false)}
      >
        {on ? <DisableSecondFactor onDone={done} /> : <EnableSecondFactor onDone={done} />}
      </Dialog>
    </Row>
  );
}
