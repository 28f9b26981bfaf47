import { Checkbox, Collapse, NumberInput, Stack, Textarea, TextInput, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { AddOn } from '../../../../../core/contract/model/price.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import classes from '../booking/booking.module.css';
import { DiscountFields } from '../booking/tasks/discount-fields.tsx';
import type { Order } from './order.ts';

interface ExtrasProps {
  order: Order;
  addOns: readonly AddOn[];
  /** Promo codes are for single bookings. */
  isGroup: boolean;
  onChange: (change: Partial<Order>) => void;
  errorOf: (name: 'promoCode' | 'discount.reason' | 'note') => string | undefined;
}

/** What most bookings do without: add-ons, a code, a discount, a note. */
export function Extras({ order, addOns, isGroup, onChange, errorOf }: ExtrasProps) {
  const { t } = useWords();
  const mayDiscount = useMay('bookings.discount');
  const [isOpen, { toggle }] = useDisclosure();
  const { promoCode = '', note = '', discount } = order;
  return (
    <div>
      <UnstyledButton className={classes.more} aria-expanded={isOpen} onClick={toggle}>
        {t('newBooking.extras')}
      </UnstyledButton>
      <Collapse expanded={isOpen}>
        <Stack gap="sm" pt="xs">
          <AddOnFields
            addOns={addOns}
            chosen={order.addOns ?? []}
            onChange={(next) => onChange({ addOns: next })}
          />
          {!isGroup && (
            <TextInput
              label={t('booking.promoCode')}
              value={promoCode}
              onChange={(event) => onChange({ promoCode: event.currentTarget.value })}
              error={errorOf('promoCode')}
              autoComplete="off"
            />
          )}
          {mayDiscount && (
            <Checkbox
              label={t('newBooking.discount')}
              checked={discount !== undefined}
              onChange={(event) =>
                onChange({
                  discount: event.currentTarget.checked
                    ? { off: { kind: 'percent', basisPoints: 1000 }, reason: '' }
                    : undefined,
                })
              }
            />
          )}
          {discount && (
            <>
              <DiscountFields
                off={discount.off}
                onChange={(off) => onChange({ discount: { ...discount, off } })}
              />
              <TextInput
                label={t('booking.reason')}
                description={t('booking.reasonSeen')}
                required
                value={discount.reason}
                onChange={(event) =>
                  onChange({ discount: { ...discount, reason: event.currentTarget.value } })
                }
                error={errorOf('discount.reason')}
              />
            </>
          )}
          <Textarea
            label={t('booking.note')}
            description={t('newBooking.noteHint')}
            autosize
            minRows={2}
            maxLength={1000}
            value={note}
            onChange={(event) => onChange({ note: event.currentTarget.value })}
            error={errorOf('note')}
          />
        </Stack>
      </Collapse>
    </div>
  );
}

interface AddOnFieldsProps {
  addOns: readonly AddOn[];
  chosen: NonNullable<Order['addOns']>;
  onChange: (chosen: NonNullable<Order['addOns']>) => void;
}

function AddOnFields({ addOns, chosen, onChange }: AddOnFieldsProps) {
  const format = useFormat();
  return addOns.map(({ id, name, price, maxQuantity }) => (
    <NumberInput
      key={id}
      label={`${name}, ${format.money(price)}`}
      value={chosen.find(({ addOnId }) => addOnId === id)?.quantity ?? 0}
      onChange={(value) =>
        onChange([
          ...chosen.filter(({ addOnId }) => addOnId !== id),
          { addOnId: id, quantity: Number(value) },
        ])
      }
      min={0}
      max={maxQuantity}
      allowDecimal={false}
      w={200}
    />
  ));
}
