import { api } from '../../../app/api.ts';
import { firstRoom } from '../../../app/next-page.ts';
import { fieldProblem } from '../../../app/own-check.ts';
import { useSending } from '../../../app/use-sending.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Form, fieldError } from '../../../ui/form.tsx';
import { formText } from '../../../ui/form-text.ts';
import { useWords } from '../../../ui/words.ts';
import type { OrganizationLine } from './organization-row.tsx';

export interface LookInDialogProps {
  organization: OrganizationLine | null;
  onClose: () => void;
}

/** Asks for what the organization's owners will read. */
export function LookInDialog({ organization, onClose }: LookInDialogProps) {
  const { t } = useWords();
  return (
    <Dialog
      title={t('supportOpenAt', { organization: organization?.name ?? '' })}
      open={organization !== null}
      onClose={onClose}
    >
      {organization && <LookInForm organization={organization} />}
    </Dialog>
  );
}

function LookInForm({ organization: { id: organizationId } }: { organization: OrganizationLine }) {
  const { t } = useWords();
  const sending = useSending(
    async (values) => {
      const minutes = Number(formText(values, 'minutes'));
      const reason = formText(values, 'reason').trim();
      if (!(Number.isInteger(minutes) && minutes >= 1 && minutes <= 60)) {
        throw fieldProblem('minutes', t('supportNeedMinutes'));
      }
      return api('startSupportAccess', { params: { organizationId }, body: { reason, minutes } });
    },
    // A full page load: nothing of where one was before stays in memory.
    () => window.location.assign(firstRoom),
  );
  return (
    <Form {...sending} submitLabel={t('supportOpen')}>
      <Field
        label={t('supportReason')}
        name="reason"
        maxLength={500}
        hint={t('supportReasonHint')}
        error={fieldError(sending.problem, 'reason')}
      />
      <Field
        label={t('supportMinutes')}
        name="minutes"
        type="number"
        min={1}
        max={60}
        defaultValue="30"
        error={fieldError(sending.problem, 'minutes')}
      />
    </Form>
  );
}
