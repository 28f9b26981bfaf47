import { useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Row } from '../../../ui/page.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { useWords } from '../../../ui/words.ts';
import { DisableSecondFactor } from './disable-second-factor.tsx';
import { EnableSecondFactor } from './enable-second-factor.tsx';

export function SecondFactorRow({ on, operator }: { on: boolean; operator: boolean }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const queryClient = useQueryClient();
  const tell = useToast();
  const done = async () => {
    await queryClient.invalidateQueries({ queryKey: ['account'] });
    setOpen(false);
    tell(t(on ? 'twoStepOff' : 'twoStepOn'));
  };
  const change = <Button onClick={() => setOpen(true)}>{t(on ? 'turnOff' : 'setUp')}</Button>;
  return (
    <Row end={operator ? null : change}>
      <h2>
        {t('twoStep')} <Badge tone={on ? 'success' : 'neutral'}>{t(on ? 'on' : 'off')}</Badge>
      </h2>
      <p class="muted">
        {t('twoStepAbout')}
        {operator && ` ${t('twoStepOperator')}`}
      </p>
      <Dialog title={t(on ? 'turnOffTwoStep' : 'setUpTwoStep')} open={open} onClose={() => setOpen(false)}>
        {on ? <DisableSecondFactor onDone={done} /> : <EnableSecondFactor onDone={done} />}
      </Dialog>
    </Row>
  );
}
