import { Button, Group } from '@mantine/core';
import { useAddress } from '../../../frame/address.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { Dialog } from '../../../kit/dialogs/dialog.tsx';
import { notifyDone, notifyProblem } from '../../../kit/notify.tsx';
import { useIdempotencyKey } from '../../desk/booking/use-idempotency.ts';
import { AdjustForm } from './adjust-form.tsx';
import { type Card, holderOf } from './cards.ts';
import { VoidForm } from './void-form.tsx';

/** What staff can do with a card that can be spent: send it again, change its balance, void it. */
export function CardActions({ card }: { card: Card }) {
  const { t } = useWords();
  const [, change] = useAddress();
  const maySend = useMay('bookings.walk-in');
  const mayOverride = useMay('bookings.override');
  return (
    <Group gap="xs">
      {maySend && <SendAgain card={card} />}
      {mayOverride && (
        <>
          <Button variant="default" onClick={() => change({ change: 'balance' })}>
            {t('giftCards.adjust')}
          </Button>
          <Button variant="default" onClick={() => change({ change: 'void' })}>
            {t('giftCards.void')}
          </Button>
          <Dialog name="change" value="balance" title={t('giftCards.adjust')}>
            <AdjustForm card={card} />
          </Dialog>
          <Dialog name="change" value="void" title={t('giftCards.void')}>
            <VoidForm card={card} />
          </Dialog>
        </>
      )}
    </Group>
  );
}

function SendAgain({ card }: { card: Card }) {
  const { t } = useWords();
  const key = useIdempotencyKey();
  const { email } = holderOf(card);
  const send = useAction('resendGiftCard', {
    refresh: ['listGiftCards'],
    onDone: () => {
      key.renew();
      notifyDone(t('giftCards.soldEmail', { email }), t);
    },
    onProblem: (problem) => notifyProblem(problem, t),
  });
  return (
    <Button
      variant="default"
      loading={send.isRunning}
      onClick={() => send.run({ params: { giftCardId: card.id }, headers: key.headers() })}
    >
      {t('giftCards.sendAgain')}
    </Button>
  );
}
