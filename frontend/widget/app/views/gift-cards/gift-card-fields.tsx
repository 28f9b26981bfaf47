import type { GiftCardForm } from '../../logic/gift-card.ts';
import type { MessageKey } from '../../logic/messages.ts';
import { useWidget } from '../../state/context.ts';
import { Field } from '../../ui/field.tsx';

interface Part {
  readonly form: GiftCardForm;
  errorText(name: string): string | undefined;
  change(changes: Partial<GiftCardForm>, clears?: string): void;
}

type TextKey = 'name' | 'email' | 'recipientName' | 'recipientEmail';

interface TextField extends Part {
  readonly of: TextKey;
  /** The field's own name: those of the buyer are not those of a guest. */
  readonly name: string;
  readonly label: MessageKey;
  readonly type: 'text' | 'email';
  readonly autocomplete: string;
}

function TextField({ form, errorText, change, of, name, label, type, autocomplete }: TextField) {
  const { t } = useWidget();
  return (
    <Field name={name} label={t(label)} required error={errorText(name)}>
      {(control) => (
        <input
          {...control}
          type={type}
          autocomplete={autocomplete}
          maxLength={type === 'email' ? 254 : 120}
          required
          value={form[of]}
          onInput={(event) => change({ [of]: event.currentTarget.value }, name)}
        />
      )}
    </Field>
  );
}

/** Who pays. */
export function BuyerFields(part: Part) {
  return (
    <div class="pair">
      <TextField {...part} of="name" name="buyerName" label="yourName" type="text" autocomplete="name" />
      <TextField {...part} of="email" name="buyerEmail" label="yourEmail" type="email" autocomplete="email" />
    </div>
  );
}

/** The recipient of a card for another person. */
export function RecipientFields(part: Part) {
  const { t } = useWidget();
  const { form, change, errorText } = part;
  return (
    <>
      <label class="check">
        <input
          type="checkbox"
          checked={form.forSomeone}
          onChange={(event) => change({ forSomeone: event.currentTarget.checked })}
        />
        <span>{t('forSomeone')}</span>
      </label>
      {form.forSomeone && (
        <>
          <div class="pair">
            <TextField
              {...part}
              of="recipientName"
              name="recipientName"
              label="recipientName"
              type="text"
              autocomplete="off"
            />
            <TextField
              {...part}
              of="recipientEmail"
              name="recipientEmail"
              label="recipientEmail"
              type="email"
              autocomplete="off"
            />
          </div>
          <Field name="message" label={t('giftMessage')} required={false} error={errorText('message')}>
            {(control) => (
              <textarea
                {...control}
                rows={3}
                maxLength={500}
                value={form.message}
                onInput={(event) => change({ message: event.currentTarget.value }, 'message')}
              />
            )}
          </Field>
        </>
      )}
    </>
  );
}
