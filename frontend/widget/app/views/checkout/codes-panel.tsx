import { useEffect, useState } from 'preact/hooks';
import { hasCodes, isWaiting } from '../../logic/checkout/check-codes.ts';
import { useWidget } from '../../state/context.ts';
import type { BookingModel } from '../../state/use-booking.ts';
import { Field } from '../../ui/field.tsx';

interface CodesPanel {
  readonly booking: BookingModel;
  errorText(name: string): string | undefined;
}

const fields = [
  { name: 'promoCode', maxLength: 30 },
  { name: 'giftCardCode', maxLength: 24 },
] as const;

/** Promo code and gift card: out of the way of those who have neither. */
export function CodesPanel({ booking, errorText }: CodesPanel) {
  const { t, format, data } = useWidget();
  const { codes, hold } = booking.flow;
  const asked = data.venue.offers.promoCodes ? fields : fields.slice(1);
  const wrong = fields.some(({ name }) => errorText(name));
  const [open, setOpen] = useState(hasCodes(codes.typed) || hasCodes(codes.applied));
  useEffect(() => {
    if (wrong) setOpen(true);
  }, [wrong]);
  const counted = hasCodes(codes.applied) && !isWaiting(codes) && hold;
  return (
    <details class="codes" open={open || wrong} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('codes')}</summary>
      <div class="code-fields">
        {asked.map(({ name, maxLength }) => (
          <Field key={name} name={name} label={t(name)} required error={errorText(name)}>
            {(control) => (
              <input
                {...control}
                type="text"
                autocomplete="off"
                autocapitalize="characters"
                spellcheck={false}
                maxLength={maxLength}
                value={codes.typed[name]}
                onInput={(event) => {
                  const typed = { ...codes.typed, [name]: event.currentTarget.value };
                  booking.setCodes(typed, name);
                }}
              />
            )}
          </Field>
        ))}
        <button
          type="button"
          class="button"
          aria-disabled={booking.busy || !isWaiting(codes)}
          onClick={() => booking.dispatch({ type: 'apply-codes' })}
        >
          {t('applyCodes')}
        </button>
        <p class="applied" role="status">
          {counted && t('codesPrice', { amount: format.money(counted.quote.total) })}
        </p>
      </div>
    </details>
  );
}
