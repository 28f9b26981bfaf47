import { finality } from '../../logic/manage/change.ts';
import { useWidget } from '../../state/context.ts';
import type { ChangeModel } from '../../state/use-change.ts';
import { PrimaryButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

/** What a change costs or gives back, told before it is made. */
export function ChangePrice({ change, label }: { change: ChangeModel; label: string }) {
  const { t, format } = useWidget();
  const { price, short, nothing, ready, toPayNow, busy, problem, confirm } = change;
  return (
    <section class="panel" aria-live="polite">
      <h2>{t('price')}</h2>
      {nothing && <p class="hint">{t('changeNothing')}</p>}
      {short !== null && <Notice kind="warning">{t('partyTooLarge', { count: short })}</Notice>}
      {price.problem && <ProblemNotice problem={price.problem} retry={price.retry} />}
      {!nothing && short === null && !price.problem && <Difference change={change} />}
      {problem && <ProblemNotice problem={problem} />}
      <PrimaryButton busy={busy} blocked={!ready} busyText={t('sending')} onClick={confirm}>
        {toPayNow > 0 && <Icon name="lock" />}
        {toPayNow > 0 ? t('confirmChangePay', { amount: format.money(toPayNow) }) : label}
      </PrimaryButton>
    </section>
  );
}

function Difference({ change }: { change: ChangeModel }) {
  const { t, format } = useWidget();
  const { answer, pending } = change.price;
  if (!answer) return <Skeleton rows={2} />;
  const { quote, difference, fee, refund, balance, droppedPromoCode, cancel } = answer;
  const final = finality(answer);
  return (
    <>
      <dl class={pending ? 'quote stale' : 'quote'} aria-busy={pending}>
        <Row name={t('newPrice')} amount={format.money(quote.total)} />
        {difference !== 0 && <Row name={t('difference')} amount={format.change(difference)} />}
        {balance > 0 && <Row name={t('toPay')} amount={format.money(balance)} total />}
        {refund > 0 && <Row name={t('comesBack')} amount={format.money(refund)} total />}
      </dl>
      {difference === 0 && <p>{t('samePrice')}</p>}
      {fee > 0 && <p class="hint">{t('changeFee', { fee: format.money(fee) })}</p>}
      {droppedPromoCode && (
        <Notice kind="warning">{t('promoCodeDropped', { code: droppedPromoCode })}</Notice>
      )}
      {refund > 0 && <p class="hint">{t('refundWay')}</p>}
      {final && <Notice kind="warning">{t(final)}</Notice>}
      {cancel && cancel.fee > 0 && (
        <p class="hint">{t('changeCancelFee', { fee: format.money(cancel.fee) })}</p>
      )}
    </>
  );
}

function Row({ name, amount, total = false }: { name: string; amount: string; total?: boolean }) {
  return (
    <div class={total ? 'total' : undefined}>
      <dt>{name}</dt>
      <dd>{amount}</dd>
    </div>
  );
}
