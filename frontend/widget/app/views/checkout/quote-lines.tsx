import type { HoldView } from '../../../../../core/contract/views.ts';
import { isCounted, lineName, paymentOf, type QuoteLine, splitLines } from '../../logic/checkout/quote.ts';
import { useWidget } from '../../state/context.ts';

interface QuoteLines {
  readonly quote: HoldView['quote'];
  /** The price of something that is being changed. */
  readonly stale?: boolean;
  /** Without the lines about when it is paid. */
  readonly plain?: boolean;
}

/** The server's price, line by line, and when it is paid. */
export function QuoteLines({ quote, stale = false, plain = false }: QuoteLines) {
  const { t, format } = useWidget();
  const { subtotal, total, dueNow } = quote;
  const { counted, included } = splitLines(quote);
  const payment = plain ? 'now' : paymentOf(quote);
  return (
    <dl class={stale ? 'quote stale' : 'quote'} aria-busy={stale}>
      {counted.map((line) => (
        <Line key={`${line.kind}-${line.id}`} line={line} />
      ))}
      <div class="total">
        <dt>{t('total')}</dt>
        <dd>{subtotal === 0 && total === 0 ? t('free') : format.money(total)}</dd>
      </div>
      {included.map((line) => (
        <div key={line.id} class="included">
          <dt>{t('taxIncluded', { name: line.label })}</dt>
          <dd>{format.money(line.amount)}</dd>
        </div>
      ))}
      {payment === 'deposit' && <Due name={t('dueNow')} amount={dueNow} />}
      {(payment === 'deposit' || payment === 'at-venue') && (
        <Due name={t('dueAtVenue')} amount={total - dueNow} />
      )}
    </dl>
  );
}

function Line({ line }: { line: QuoteLine }) {
  const { t, format } = useWidget();
  const { quantity, label, unitAmount, amount } = line;
  const name = lineName(line);
  return (
    <div class={amount < 0 ? 'off' : undefined}>
      <dt>
        {isCounted(line) ? (
          <>
            {quantity} × {label}
            <small>{format.money(unitAmount)}</small>
          </>
        ) : name ? (
          t(name.key, { code: 'code' in name ? name.code : '' })
        ) : (
          label
        )}
      </dt>
      <dd>{format.money(amount)}</dd>
    </div>
  );
}

function Due({ name, amount }: { name: string; amount: number }) {
  const { format } = useWidget();
  return (
    <div class="due">
      <dt>{name}</dt>
      <dd>{format.money(amount)}</dd>
    </div>
  );
}
