import { NativeSelect, Textarea } from '@mantine/core';
import { settlementMethod } from '../../../../../../core/contract/model/guest/refund.ts';
import type { OpenRefund } from '../../../../../../core/contract/model/money/open-refund.ts';
import { billingSchemas } from '../../../../../../core/contract/schemas/money/billing.ts';
import { useAddress } from '../../../../frame/address.ts';
import { useAction } from '../../../../frame/data/use-api.ts';
import { useFormat } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { Dialog } from '../../../../kit/dialogs/dialog.tsx';
import { Form, useContractForm } from '../../../../kit/form.tsx';
import { notifyDone } from '../../../../kit/notify.tsx';

/** Records that a refund which Stripe refused was paid in another way. */
export function SettleRefund({ refund: { refundId, amount } }: { refund: OpenRefund }) {
  const { t } = useWords();
  const format = useFormat();
  const [, change] = useAddress();
  const settling = useAction('settleRefund', {
    refresh: ['listOpenRefunds', 'listMoney', 'getBookingStory', 'getStaffBooking'],
    onDone: () => {
      change({ refund: undefined });
      notifyDone(t('reports.settled'), t);
    },
  });
  const form = useContractForm({
    schema: billingSchemas.settleRefund.body,
    defaults: { method: 'cash', reason: '' },
    send: (body) => settling.runAsync({ params: { refundId }, body }),
  });
  const title =
    amount === undefined ? t('reports.settle') : t('reports.settleAmount', { amount: format.money(amount) });
  return (
    <Dialog name="refund" value={refundId} title={title}>
      <Form of={form} submitLabel={t('reports.settleConfirm')}>
        <NativeSelect
          label={t('reports.settledBy')}
          data={settlementMethod.options.map((value) => ({ value, label: t(`reports.by.${value}`) }))}
          {...form.field('method')}
        />
        <Textarea
          label={t('reports.settleReason')}
          description={t('reports.settleReasonAbout')}
          autosize
          minRows={2}
          {...form.field('reason')}
        />
      </Form>
    </Dialog>
  );
}
