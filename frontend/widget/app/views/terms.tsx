import type { MessageKey } from '../logic/messages.ts';
import { useWidget } from '../state/context.ts';
import { controlOf, FieldNotes } from '../ui/field.tsx';

/** The venue's terms and policy, to read and to accept. */
export function Terms({
  accepted,
  error,
  set,
}: {
  accepted: boolean;
  error: string | undefined;
  set: (accepted: boolean) => void;
}) {
  const { data, t } = useWidget();
  const { terms, cancellationPolicy } = data.venue.widget;
  return (
    <div class="field terms">
      {cancellationPolicy && <Policy title={t('cancellationPolicy')} text={cancellationPolicy} />}
      {terms && <Policy title={t('terms')} text={terms} />}
      <label class="check">
        <input
          {...controlOf({ name: 'accepted', error })}
          type="checkbox"
          required
          checked={accepted}
          onChange={(event) => set(event.currentTarget.checked)}
        />
        <span>{t(consentTo(terms, cancellationPolicy))}</span>
      </label>
      <FieldNotes name="accepted" error={error} />
    </div>
  );
}

function consentTo(terms: string | undefined, policy: string | undefined): MessageKey {
  if (terms && policy) return 'acceptTerms';
  if (terms) return 'acceptTermsOnly';
  return policy ? 'acceptPolicyOnly' : 'acceptBooking';
}

function Policy({ title, text }: { title: string; text: string }) {
  return (
    <details>
      <summary>{title}</summary>
      <p>{text}</p>
    </details>
  );
}
