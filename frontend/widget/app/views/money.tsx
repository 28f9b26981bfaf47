import type { BookingView } from '../../../../core/contract/views.ts';
import { call } from '../../../api/client.ts';
import { useWidget } from '../state/context.ts';
import { useRun } from '../state/use-run.ts';
import { PrimaryButton } from '../ui/button.tsx';
import { Icon } from '../ui/icons.tsx';
import { ProblemNotice } from '../ui/notice.tsx';
import { QuoteLines } from './quote-lines.tsx';

interface Money {
  readonly booking: BookingView;
  readonly token: string;
  /** What is left can be paid from here. */
  readonly payable: boolean;
}

/** What it costs, what is paid of it, what is left. */
export function Money({ booking, token, payable }: Money) {
  const { t } = useWidget();
  const { quote, options } = booking;
  return (
    <section class="panel">
      <h2>{t('price')}</h2>
      <QuoteLines quote={quote} plain />
      <dl class="quote settled">
        <Row name={t('paid')} amount={options.paid + options.refunded} />
        <Row name={t('refunded')} amount={options.refunded} />
        <Row name={t('balance')} amount={payable ? options.balance : 0} />
      </dl>
      {payable && <PayBalance balance={options.balance} token={token} />}
    </section>
  );
}

function Row({ name, amount }: { name: string; amount: number }) {
  const { format } = useWidget();
  if (amount === 0) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{format.money(amount)}</dd>
    </div>
  );
}

function PayBalance({ balance, token }: { balance: number; token: string }) {
  const { t, format, host } = useWidget();
  const { busy, problem, run } = useRun();
  const pay = () =>
    run(
      async () => {
        const body = { returnUrl: host.returnPage() };
        const answer = await call('payBalance', { params: { token }, body });
        if (answer.next === 'payment') host.leave(answer.url);
      },
      () => false,
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
