import { useId } from 'preact/hooks';
import type { PartyLimits } from '../../logic/choose/party.ts';
import { useWidget } from '../../state/context.ts';
import { Icon } from '../../ui/icons.tsx';

interface Stepper {
  readonly name: string;
  /** What one costs, and who or what it is for. */
  readonly notes: readonly (string | null)[];
  readonly count: number;
  readonly limits: PartyLimits;
  set(count: number): void;
}

/** How many of something. */
export function Stepper({ name, notes, count, limits, set }: Stepper) {
  const { t } = useWidget();
  const label = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out like this in every browser.
    <div class="stepper" role="group" aria-labelledby={label}>
      <div>
        <strong id={label}>{name}</strong>
        <small>{notes.filter(Boolean).join(' · ')}</small>
      </div>
      <Step
        name="minus"
        label={t('fewer', { unit: name })}
        blocked={count <= limits.min}
        step={() => set(count - 1)}
      />
      <output aria-live="polite" aria-labelledby={label}>
        {count}
      </output>
      <Step
        name="plus"
        label={t('more', { unit: name })}
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
