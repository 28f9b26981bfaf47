import { useState } from 'preact/hooks';
import { useWidget } from '../../state/context.ts';
import { type GiftCardView, useGiftCardVerification } from '../../state/use-gift-card.ts';
import { Icon } from '../../ui/icons.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { Stage } from '../../ui/stage.tsx';
import { Checking, Waiting } from '../checkout/checking.tsx';

interface GiftCardBought {
  readonly token: string;
  again(): void;
  done(): void;
}

/** Back from paying for a gift card: its code, once it is worth something. */
export function GiftCardBought({ token, again, done }: GiftCardBought) {
  const { t } = useWidget();
  const { card, asking, problem, ask, abandoned } = useGiftCardVerification(token);
  if (problem) {
    return (
      <Stage title={t('problemTitle')} back={done}>
        <ProblemNotice problem={problem} retry={ask} />
      </Stage>
    );
  }
  if (!card || asking) return <Checking />;
  if (card.status === 'active') return <Ready card={card} again={again} done={done} />;
  if (card.status === 'pending' && !abandoned) return <Waiting ask={ask} />;
  const unpaid = card.status === 'pending';
  return (
    <Stage title={t(unpaid ? 'giftCardUnpaid' : 'giftCardOver')}>
      {unpaid && <p>{t('giftCardUnpaidText')}</p>}
      <div class="actions">
        <button type="button" class="button" onClick={again}>
          {t(unpaid ? 'continuePayment' : 'giftCardAgain')}
        </button>
        <button type="button" class="button quiet" onClick={done}>
          {t('backToBooking')}
        </button>
      </div>
    </Stage>
  );
}

function Ready({ card, again, done }: { card: GiftCardView } & Omit<GiftCardBought, 'token'>) {
  const { t, data, format } = useWidget();
  const { code, recipient, initialAmount } = card;
  return (
    <div class="confirmation">
      <Stage title={t('giftCardReady')}>
        <div class="gift-card">
          <span>
            <Icon name="gift" />
            {data.venue.name}
          </span>
          <strong>{format.money(initialAmount, true)}</strong>
          {code && <code>{code}</code>}
        </div>
        <p role="status">
          {recipient ? t('giftCardEmailedTo', { name: recipient.name }) : t('giftCardEmailed')}{' '}
          {code && t('giftCardHow')}
        </p>
        <div class="actions">
          {code && <CopyButton code={code} />}
          <button type="button" class="button" onClick={done}>
            {t('backToBooking')}
          </button>
        </div>
        <button type="button" class="button quiet" onClick={again}>
          {t('giftCardAgain')}
        </button>
      </Stage>
    </div>
  );
}

/** Not there where the browser forbids it, as in a frame. */
function CopyButton({ code }: { code: string }) {
  const { t } = useWidget();
  const [copied, setCopied] = useState(false);
  const [possible, setPossible] = useState('clipboard' in navigator);
  if (!possible) return null;
  const copy = () =>
    navigator.clipboard.writeText(code).then(
      () => setCopied(true),
      () => setPossible(false),
    );
  return (
    <button type="button" class="button" onClick={copy}>
      <span role="status">{t(copied ? 'copied' : 'copyCode')}</span>
    </button>
  );
}
