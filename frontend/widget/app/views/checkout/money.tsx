import type { BookingView } from '../../../../../core/contract/views.ts';
import { call } from '../../api.ts';
import { returnPage } from '../../state/browser/return-page.ts';
import { useWidget } from '../../state/context.ts';
import { useRun } from '../../state/use-run.ts';
import { PrimaryButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { QuoteLines } from './quote-lines.tsx';

interface Money {
  readonly booking: BookingView;
  readonly token: string;
  /** The balance can be paid from here. */
  readonly payable: boolean;
  /** Goes to a page to pay on. */
  leave(url: string): void;
  /** The booking has changed: reads it again. */
  look(): void;
}

/** The total, the payments and the balance. */
export function Money({ booking, token, payable, leave, look }: Money) {
  const { t } = useWidget();
  const { quote, options } = booking;
  return (
    <section class="panel">
      <h2>{t('price')}</h2>
      <QuoteLines quote={quote} plain />
      <PaidLines booking={booking} payable={payable} />
      {payable && <PayBalance balance={options.balance} token={token} leave={leave} look={look} />}
    </section>
  );
}

/** What has been paid and given back so far; nothing where no money has moved. */
function PaidLines({ booking: { options }, payable }: Pick<Money, 'booking' | 'payable'>) {
  const { t, format } = useWidget();
  const { paid, refunded, balance } = options;
  const rows = [
    { name: t('paid'), amount: paid + refunded },
    { name: t('refunded'), amount: refunded },
    { name: t('balance'), amount: payable ? balance : 0 },
  ].filter(({ amount }) => amount > 0);
  if (rows.length === 0) return null;
  return (
    <>
      <dl class="quote paid-lines">
        {rows.map(({ name, amount }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{format.money(amount)}</dd>
          </div>
        ))}
      </dl>
      {options.refunds.map(({ amount, status }, index) => (
        <p key={index} class="hint">
          {t(refundSentences[status], { amount: format.money(amount) })}
        </p>
      ))}
    </>
  );
}

/** How far a refund to a card is, in a sentence. */
const refundSentences = {
  requested: 'refundRequested',
  pending: 'refundRequested',
  made: 'refundMade',
  failed: 'refundFailed',
  settled: 'refundSettled',
} as const;

type PayBalance = Pick<Money, 'token' | 'leave' | 'look'> & { readonly balance: number };

function PayBalance({ balance, token, leave, look }: PayBalance) {
  const { t, format, host } = useWidget();
  const { busy, problem, run } = useRun();
  const pay = () =>
    run(
      async () => {
        const body = { returnUrl: await returnPage(host), expectedAmount: balance };
        const answer = await call('payBalance', { params: { token }, body });
        if (answer.next === 'payment') leave(answer.url);
      },
      ({ code }) => {
        if (code === 'price-changed') look();
        return false;
      },
    );
  return (
    <>
      <p class="hint">{t('balanceText')}</p>
      {problem && <ProblemNotice problem={problem} />}
      <PrimaryButton busy={busy} busyText={t('sending')} onClick={pay}>
        <Icon name="lock" />
        {t('pay', { amount: format.money(balance) })}
      </PrimaryButton>
    </>
  );
}
