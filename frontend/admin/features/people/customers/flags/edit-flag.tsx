import { Textarea, TextInput } from '@mantine/core';
import { type FlagKind, longestFlagNote } from '../../../../../../core/contract/model/guest/guest-flag.ts';
import { type CustomerRow, flagRequest } from '../../../../../../core/contract/schemas/people/customers.ts';
import { localDateOf } from '../../../../../../core/domain/time.ts';
import { useAddress } from '../../../../frame/address.ts';
import { useAction } from '../../../../frame/data/use-api.ts';
import { useVenue } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { Dialog } from '../../../../kit/dialogs/dialog.tsx';
import { Form, useContractForm } from '../../../../kit/form.tsx';
import { notifyDone } from '../../../../kit/notify.tsx';
import { showingFlags } from './use-flag-actions.ts';

interface EditFlagProps {
  customer: CustomerRow;
  kind: FlagKind;
}

/** Sets a flag of a customer, or changes it. */
export function EditFlag(props: EditFlagProps) {
  const { t } = useWords();
  return (
    <Dialog name="change" value={props.kind} title={t(`flags.${props.kind}`)}>
      <FlagForm {...props} />
    </Dialog>
  );
}

function FlagForm({ customer: { id, flags, version }, kind }: EditFlagProps) {
  const { t } = useWords();
  const { timeZone } = useVenue();
  const [, change] = useAddress();
  const known = flags.find((flag) => flag.kind === kind);
  const setting = useAction('setCustomerFlag', {
    refresh: showingFlags,
    onDone: () => {
      notifyDone(t('flags.saved', { flag: t(`flags.${kind}`) }), t);
      change({ change: undefined });
    },
  });
  const form = useContractForm({
    schema: flagRequest,
    defaults: { kind, note: known?.note ?? '', until: known?.until, version },
    send: (body) => setting.runAsync({ params: { customerId: id }, body }),
  });
  const until = form.form.watch('until');
  return (
    <Form of={form} submitLabel={t('flags.save')}>
      <Textarea
        label={t(`flags.note.${kind}`)}
        description={t(`flags.hint.${kind}`)}
        required={kind !== 'vip'}
        autosize
        minRows={2}
        maxLength={longestFlagNote.written}
        {...form.field('note')}
      />
      <TextInput
        type="date"
        label={t('flags.until')}
        min={localDateOf(new Date().toISOString(), timeZone)}
        value={until ?? ''}
        onChange={({ currentTarget: { value } }) => form.form.setValue('until', value || undefined)}
        error={form.field('until').error}
      />
    </Form>
  );
}
