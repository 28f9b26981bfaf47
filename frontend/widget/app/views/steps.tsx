import type { Stage } from '../logic/flow/flow.ts';
import type { MessageKey } from '../logic/messages.ts';
import { useWidget } from '../state/context.ts';

const steps: readonly { stage: Stage; name: MessageKey }[] = [
  { stage: 'time', name: 'stepShortTime' },
  { stage: 'party', name: 'stepShortParty' },
  { stage: 'details', name: 'stepShortDetails' },
  { stage: 'leaving', name: 'stepShortPayment' },
];

/** How far the guest has come. */
export function Steps({ stage }: { stage: Stage }) {
  const { t } = useWidget();
  const at = steps.findIndex((step) => step.stage === stage);
  if (at < 0) return null;
  return (
    <ol class="steps" aria-label={t('steps')}>
      {steps.map(({ stage: step, name }, index) => (
        <li key={step} aria-current={index === at ? 'step' : undefined} data-done={index < at}>
          {t(name)}
        </li>
      ))}
    </ol>
  );
}
