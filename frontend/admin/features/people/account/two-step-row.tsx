import { Badge, Button } from '@mantine/core';
import { useAddress } from '../../../frame/address.ts';
import { useRefresh } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { Dialog } from '../../../kit/dialogs/dialog.tsx';
import { notifyDone } from '../../../kit/notify.tsx';
import { AccountRow } from './account-row.tsx';
import { DisableTwoStep } from './disable-two-step.tsx';
import { EnableTwoStep } from './enable-two-step.tsx';

export function TwoStepRow({ isOn, isOperator }: { isOn: boolean; isOperator: boolean }) {
  const { t } = useWords();
  const [, change] = useAddress();
  const refresh = useRefresh();
  const finish = () => {
    change({ change: undefined });
    notifyDone(t(isOn ? 'twoStepOff' : 'twoStepOn'), t);
    void refresh('getAccount');
  };
  const button = (
    <Button variant="default" aria-haspopup="dialog" onClick={() => change({ change: 'two-step' })}>
      {t(isOn ? 'turnOff' : 'setUp')}
    </Button>
  );
  const badge = <Badge color={isOn ? 'success' : 'neutral'}>{t(isOn ? 'on' : 'off')}</Badge>;
  return (
    <AccountRow
      title={
        <>
          {t('twoStep')} {badge}
        </>
      }
      end={isOperator ? null : button}
    >
      {t('twoStepAbout')}
      {isOperator && ` ${t('twoStepOperator')}`}
      {!isOperator && (
        <Dialog name="change" value="two-step" title={t(isOn ? 'turnOffTwoStep' : 'setUpTwoStep')}>
          {isOn ? <DisableTwoStep onDone={finish} /> : <EnableTwoStep onDone={finish} />}
        </Dialog>
      )}
    </AccountRow>
  );
}
