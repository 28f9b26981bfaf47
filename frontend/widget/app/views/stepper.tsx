import { useId } from 'preact/hooks';
import type { SlotView } from '../../../../core/contract/views.ts';
import type { PartyLimits } from '../logic/party.ts';
import { useWidget } from '../state/context.ts';
import { Icon } from '../ui/icons.tsx';

type Unit = SlotView['priceList']['units'][number];

interface Stepper {
  readonly unit: Unit;
  readonly count: number;
  readonly limits: PartyLimits;
  set(count: number): void;
}

/** How many guests of one unit. */
export function Stepper({ unit, count, limits, set }: Stepper) {
  const { t, format } = useWidget();
  const label = useId();
  const ages = agesOf(unit);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out like this in every browser.
    <div class="stepper" role="group" aria-labelledby={label}>
      <div>
        <strong id={label}>{unit.name}</strong>
        <small>
          {unit.price ? t('each', { price: format.money(unit.price, true) }) : t('free')}
          {ages && ` · ${t(ages.key, ages.values)}`}
        </small>
      </div>
      <Step
        name="minus"
        label={t('fewer', { unit: unit.name })}
        blocked={count <= limits.min}
        step={() => set(count - 1)}
      />
      <output aria-live="polite" aria-labelledby={label}>
        {count}
      </output>
      <Step
        name="plus"
        label={t('more', { unit: unit.name })}
        blocked={count >= limits.max}
        step={() => set(count + 1)}
      />
    </div>
  );
}

/** Blocked at a bound, yet still there for the focus to stay on. */
function Step({
  name,
  label,
  blocked,
  step,
}: {
  name: 'plus' | 'minus';
  label: string;
  blocked: boolean;
  step: () => void;
}) {
  return (
    <button
      type="button"
      class="icon-button round"
      aria-label={label}
      aria-disabled={blocked}
      onClick={blocked ? undefined : step}
    >
      <Icon name={name} />
    </button>
  );
}

function agesOf({ minAge: min, maxAge: max }: Unit) {
  if (min !== undefined && max !== undefined) return { key: 'ages', values: { min, max } } as const;
  if (min !== undefined) return { key: 'agesFrom', values: { min } } as const;
  return max === undefined ? null : ({ key: 'agesTo', values: { max } } as const);
}
