import type { ActivityView, SlotView } from '../../../../../core/contract/views.ts';
import { mayBuyOut, type Order } from '../../logic/checkout/order.ts';
import { useWidget } from '../../state/context.ts';
import { Stepper } from '../choose/stepper.tsx';

type Change = (extras: Partial<Pick<Order, 'buyOut' | 'addOns'>>) => void;

/** The whole session for one party, where that is on offer. */
export function BuyOut({
  activity,
  slot,
  chosen,
  set,
}: {
  activity: ActivityView;
  slot: SlotView;
  chosen: boolean;
  set: Change;
}) {
  const { t, format } = useWidget();
  const { buyOutPrice = 0 } = slot.priceList;
  if (!mayBuyOut(activity, slot)) return null;
  return (
    <label class="check choice">
      <input
        type="checkbox"
        checked={chosen}
        onChange={(event) => set({ buyOut: event.currentTarget.checked })}
      />
      <span>
        <strong>{t('buyOut')}</strong>
        <small>{t('buyOutFor', { price: format.money(buyOutPrice, true) })}</small>
      </span>
    </label>
  );
}

/** The add-ons. */
export function AddOns({
  addOns,
  chosen,
  set,
}: {
  addOns: ActivityView['addOns'];
  chosen: Order['addOns'];
  set: Change;
}) {
  const { t, format } = useWidget();
  if (addOns.length === 0) return null;
  return (
    <>
      <h3>{t('addOns')}</h3>
      <div class="steppers">
        {addOns.map(({ id, name, price, description, maxQuantity }) => (
          <Stepper
            key={id}
            name={name}
            notes={[price ? format.money(price, true) : t('free'), description]}
            count={chosen[id] ?? 0}
            limits={{ min: 0, max: maxQuantity }}
            set={(count) => set({ addOns: { ...chosen, [id]: count } })}
          />
        ))}
      </div>
    </>
  );
}
