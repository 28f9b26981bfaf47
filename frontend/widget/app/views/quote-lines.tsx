import type { HoldView } from '../../../../core/contract/views.ts';
import { useWidget } from '../state/context.ts';

/** The server's price, line by line. */
export function QuoteLines({ quote, stale }: { quote: HoldView['quote']; stale?: boolean }) {
  const { t, format } = useWidget();
  const { lines, total, dueNow } = quote;
  return (
    <dl class={stale ? 'quote stale' : 'quote'} aria-busy={stale === true}>
      {lines.map((line) => (
        <div key={line.id}>
          <dt>
            {line.quantity} × {line.label}
            <small>{format.money(line.unitAmount)}</small>
          </dt>
          <dd>{format.money(line.amount)}</dd>
        </div>
      ))}
      <div class="total">
        <dt>{t('total')}</dt>
        <dd>{total === 0 ? t('free') : format.money(total)}</dd>
      </div>
      {dueNow !== total && (
        <div>
          <dt>{t('dueNow')}</dt>
          <dd>{format.money(dueNow)}</dd>
        </div>
      )}
    </dl>
  );
}
