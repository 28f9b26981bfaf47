import { Button, Group } from '@mantine/core';
import { closureScope } from '../../../../../../core/contract/model/desk/closure.ts';
import type { AgendaSession } from '../../../../../../core/contract/views.ts';
import { asCallProblem } from '../../../../../api/problem.ts';
import { useGoTo } from '../../../../frame/address.ts';
import { useAction } from '../../../../frame/data/use-api.ts';
import { useMay } from '../../../../frame/session/session.tsx';
import { useFormat, useVenue } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { askToConfirm } from '../../../../kit/dialogs/confirm.tsx';
import { notifyDone, notifyProblem } from '../../../../kit/notify.tsx';

const refresh = ['getAgenda', 'listClosures', 'getAttention'] as const;

/** Takes a session off sale, and leads to its waitlist. One with guests is closed where they are taken care of. */
export function SessionActions({ session }: { session: AgendaSession }) {
  const { t } = useWords();
  const goTo = useGoTo();
  const mayClose = useMay('activities.edit');
  const isFull = session.capacityRemaining === 0;
  const hasGuests = session.capacityRemaining < session.capacityTotal;
  return (
    <Group gap="xs">
      {isFull && (
        <Button variant="default" onClick={() => goTo('/waitlist', { at: session.sessionId })}>
          {t('board.waitlist')}
        </Button>
      )}
      {mayClose && session.status === 'open' && hasGuests && (
        <Button variant="default" onClick={() => goTo('/closures', { close: '1', at: session.sessionId })}>
          {t('board.close')}
        </Button>
      )}
      {mayClose && session.status === 'open' && !hasGuests && <CloseButton session={session} />}
    </Group>
  );
}

function CloseButton({ session: { sessionId, startsAt } }: { session: AgendaSession }) {
  const { t } = useWords();
  const format = useFormat();
  const params = { venueId: useVenue().id };
  const reopening = useAction('reopenClosure', { refresh });
  const closing = useAction('createClosure', { refresh });
  const close = async () => {
    try {
      const scope = closureScope.parse({ kind: 'session', sessionId });
      const { id } = await closing.runAsync({ params, body: { scope, reason: t('board.closeReason') } });
      notifyDone(t('board.closedDone', { time: format.time(startsAt) }), t, {
        label: t('board.undo'),
        run: () => void reopening.runAsync({ params: { ...params, closureId: id } }).catch(fail),
      });
    } catch (error) {
      fail(error);
    }
  };
  const fail = (error: unknown) => notifyProblem(asCallProblem(error), t);
  const ask = () =>
    askToConfirm(
      {
        title: t('board.closeTitle'),
        text: t('board.closeText', { time: format.time(startsAt) }),
        confirm: t('board.close'),
        onConfirm: () => void close(),
      },
      t,
    );
  return (
    <Button variant="default" loading={closing.isRunning} onClick={ask}>
      {t('board.close')}
    </Button>
  );
}
