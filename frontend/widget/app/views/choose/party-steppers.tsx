import type { SlotView } from '../../../../../core/contract/views.ts';
import { type Counts, type PartyLimits, unitLimits } from '../../logic/choose/party.ts';
import type { Translate } from '../../logic/messages.ts';
import { useWidget } from '../../state/context.ts';
import { Stepper } from './stepper.tsx';

type Unit = SlotView['priceList']['units'][number];

interface PartySteppers {
  readonly units: readonly Unit[];
  readonly counts: Counts;
  readonly limits: PartyLimits;
  /** Prices by the guest say nothing where the party pays for the whole session. */
  readonly priced?: boolean;
  set(counts: Counts): void;
}

/** How many guests of each unit come, within the bounds of the party. */
export function PartySteppers({ units, counts, limits, priced = true, set }: PartySteppers) {
  const { t, format } = useWidget();
  const bounds = limits.min === limits.max ? 'partyExact' : 'partyBounds';
  const priceOf = ({ price }: Unit) => (price ? t('each', { price: format.money(price, true) }) : t('free'));
  return (
    <>
      <p class="hint">{t(bounds, limits)}</p>
      <div class="steppers">
        {units.map((unit) => (
          <Stepper
            key={unit.id}
            name={unit.name}
            notes={[priced ? priceOf(unit) : null, agesText(unit, t)]}
            count={counts[unit.id] ?? 0}
            limits={unitLimits(unit, counts, limits)}
            set={(count) => set({ ...counts, [unit.id]: count })}
          />
        ))}
      </div>
    </>
  );
}

function agesText({ minAge: min, maxAge: max }: Unit, t: Translate): string | null {
  if (min !== undefined && max !== undefined) return t('ages', { min, max });
  if (min !== undefined) return t('agesFrom', { min });
  return max === undefined ? null : t('agesTo', { max });
}
