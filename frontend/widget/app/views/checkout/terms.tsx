import type { ActivityView } from '../../../../../core/contract/views.ts';
import { limitBefore, policyText } from '../../../../../core/domain/policy-text/policy-text.ts';
import { useWidget } from '../../state/context.ts';
import { controlOf, FieldNotes } from '../../ui/field.tsx';

interface Terms {
  readonly cancellation: ActivityView['cancellation'];
  readonly accepted: boolean;
  readonly error: string | undefined;
  set(accepted: boolean): void;
}

/** The policy and the venue's terms, to read and to accept. */
export function Terms({ cancellation, accepted, error, set }: Terms) {
  const { data, t } = useWidget();
  const { terms, cancellationPolicy } = data.venue.widget;
  const rule = usePolicyText(cancellation);
  return (
    <div class="field terms">
      <Policy title={t('cancellationPolicy')} texts={[rule, cancellationPolicy]} />
      {terms && <Policy title={t('terms')} texts={[terms]} />}
      <label class="check">
        <input
          {...controlOf({ name: 'accepted', error })}
          type="checkbox"
          required
          checked={accepted}
          onChange={(event) => set(event.currentTarget.checked)}
        />
        <span>{t(terms ? 'acceptTerms' : 'acceptPolicyOnly')}</span>
      </label>
      <FieldNotes name="accepted" error={error} />
    </div>
  );
}

/** The rule in the guest's language, as the server keeps it with the booking. */
export function usePolicyText(cancellation: ActivityView['cancellation']): string {
  const { data, t } = useWidget();
  const { language } = data;
  const voice = { say: t, language };
  return policyText(cancellation, { ...voice, limit: (minutes) => limitBefore(minutes, voice) });
}

function Policy({ title, texts }: { title: string; texts: readonly (string | undefined)[] }) {
  return (
    <details>
      <summary>{title}</summary>
      {texts.map((text) => text && <p key={text}>{text}</p>)}
    </details>
  );
}
