import { useMutation, useQueryClient } from '@tanstack/preact-query';
import type { VenueId } from '../../../../../core/contract/model/ids.ts';
import { needsDisputeDecision } from '../../../../../core/domain/booking/disputes.ts';
import { asCallProblem } from '../../../../api/problem.ts';
import { api } from '../../../app/api.ts';
import { usePermissions } from '../../../app/session.tsx';
import { Button } from '../../../ui/button.tsx';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { problemText } from '../../../ui/problem-text.ts';
import { useToast } from '../../../ui/toast.tsx';
import { useWords } from '../../../ui/words.ts';
import type { AgendaBooking } from './figures.ts';

export interface DisputeDecisionProps {
  booking: AgendaBooking;
  venueId: VenueId;
}

/** After a lost dispute: keep the booking, or cancel it without a refund. */
export function DisputeDecision({ booking, venueId }: DisputeDecisionProps) {
  const { t } = useWords();
  const mayDecide = usePermissions().includes('bookings.refund');
  const { decide, underWay, problem } = useDecision(booking, venueId);
  if (!needsDisputeDecision(booking)) return null;
  return (
    <div class="dispute-decision">
      <Notice tone="warning">{t('disputeLostText')}</Notice>
      {problem && <Notice tone="danger">{problemText(problem, t)}</Notice>}
      {mayDecide && (
        <div class="dispute-actions">
          <Button busy={underWay === 'keep'} onClick={() => decide('keep')}>
            {t('disputeKeep')}
          </Button>
          <ConfirmButton
            label={t('disputeCancel')}
            kind="danger"
            question={t('disputeCancelQuestion')}
            confirm={t('disputeCancelConfirm')}
            busy={underWay === 'cancel'}
            onConfirm={() => decide('cancel')}
          />
        </div>
      )}
    </div>
  );
}

type Decision = 'keep' | 'cancel';

function useDecision({ id: bookingId }: AgendaBooking, venueId: VenueId) {
  const { t } = useWords();
  const queries = useQueryClient();
  const tell = useToast();
  const params = { venueId, bookingId };
  const deciding = useMutation({
    mutationFn: async (decision: Decision) => {
      if (decision === 'keep') await api('keepDisputedBooking', { params, body: {} });
      else await api('cancelStaffBooking', { params, body: { refund: 'none', reason: 'Dispute lost' } });
    },
    onSuccess: async (_, decision) => {
      await queries.invalidateQueries({ queryKey: ['agenda', venueId] });
      tell(t(decision === 'keep' ? 'disputeKept' : 'disputeCancelled'));
    },
  });
  return {
    decide: deciding.mutate,
    underWay: deciding.isPending ? deciding.variables : null,
    problem: deciding.error ? asCallProblem(deciding.error) : null,
  };
}
