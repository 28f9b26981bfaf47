import { useState } from 'preact/hooks';
import type { BookingView } from '../../../../../core/contract/views.ts';
import { call } from '../../api.ts';
import { useWidget } from '../../state/context.ts';
import { useRun } from '../../state/use-run.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';

interface CancelDialog {
  readonly booking: BookingView;
  readonly token: string;
  /** The booking has changed meanwhile: look at it again. */
  look(): void;
  cancelled(booking: BookingView): void;
  closed(): void;
}

/** Asks once more, and says what comes back. */
export function CancelDialog({ booking, token, look, cancelled, closed }: CancelDialog) {
  const { t } = useWidget();
  const { busy, problem, run } = useRun();
  const [changed, setChanged] = useState(false);
  const { cancel: terms } = booking.options;
  const cancel = (close: () => void) => {
    if (!terms) return;
    setChanged(false);
    run(
      async () => {
        const body = { expectedRefund: terms.refund };
        const after = await call('cancelBooking', { params: { token }, body });
        close();
        cancelled(after);
      },
      ({ code }) => {
        if (code !== 'price-changed') return false;
        setChanged(true);
        look();
        return true;
      },
    );
  };
  return (
    <Dialog title={t('cancelTitle')} closed={closed}>
      {(close) => (
        <>
          {terms ? <Terms terms={terms} paid={booking.options.paid} /> : <p>{t('changesOver')}</p>}
          {changed && <Notice kind="warning">{t('cancelChanged')}</Notice>}
          {problem && <ProblemNotice problem={problem} />}
          <div class="actions">
            <button type="button" class="button" onClick={close}>
              {t('keepBooking')}
            </button>
            {terms && (
              <button type="button" class="button danger" aria-disabled={busy} onClick={() => cancel(close)}>
                {t(busy ? 'sending' : 'cancelNow')}
              </button>
            )}
          </div>
        </>
      )}
    </Dialog>
  );
}

type CancelTerms = NonNullable<BookingView['options']['cancel']>;

function Terms({ terms, paid }: { terms: CancelTerms; paid: number }) {
  const { t, format } = useWidget();
  const { fee, refund } = terms;
  if (paid === 0) return <p>{t('cancelUnpaid')}</p>;
  return (
    <>
      <p class="comes-back">
        <strong>{t('cancelRefund', { refund: format.money(refund) })}</strong>
        {fee > 0 && <span>{t('cancelFee', { fee: format.money(fee) })}</span>}
      </p>
      {refund > 0 && <p class="hint">{t('refundWay')}</p>}
    </>
  );
}
