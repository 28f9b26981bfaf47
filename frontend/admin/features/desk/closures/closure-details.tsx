import { Alert, Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { ClosureView, Resolution } from '../../../../../core/contract/schemas/desk/closures.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { askToConfirm } from '../../../kit/dialogs/confirm.tsx';
import { notifyDone } from '../../../kit/notify.tsx';
import { problemText } from '../../../kit/problem-text.ts';
import { AffectedList } from './affected-list.tsx';
import { useScopeText } from './scope-text.ts';

const refresh = ['getClosure', 'listClosures', 'getAgenda'] as const;

/** What is closed and why, its parties with what to do about them, and the way to reopen it. */
export function ClosureDetails({ closure }: { closure: ClosureView }) {
  const { t } = useWords();
  const scopeText = useScopeText();
  const { scope, reason, status, affected } = closure;
  return (
    <Stack>
      <div>
        <Group gap="xs">
          <Title order={2}>{scopeText(scope)}</Title>
          <Badge color={status === 'closed' ? 'warning' : 'neutral'}>{t(`closures.${status}`)}</Badge>
        </Group>
        <Text size="sm" c="dimmed">
          {reason}
        </Text>
      </div>
      {affected.length > 0 ? (
        <Parties closure={closure} key={affected.map(({ id }) => id).join()} />
      ) : (
        <Text size="sm">{t('closures.allResolved')}</Text>
      )}
      {status === 'closed' && <Reopen closure={closure} />}
    </Stack>
  );
}

function Parties({ closure: { id, affected } }: { closure: ClosureView }) {
  const { t } = useWords();
  const { id: venueId } = useVenue();
  const mayDecide = useMay('bookings.refund');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(affected.map((party) => party.id)));
  const resolve = useResolve();
  const toggle = (bookingId: string) => {
    const next = new Set(chosen);
    if (!next.delete(bookingId)) next.add(bookingId);
    setChosen(next);
  };
  const run = (action: Resolution['action']) =>
    resolve.run({
      params: { venueId, closureId: id },
      body: { action, bookingIds: affected.map((party) => party.id).filter((each) => chosen.has(each)) },
    });
  return (
    <Stack gap="sm">
      <Text size="sm" fw={600} role="status">
        {t('closures.undecided', { count: affected.length })}
      </Text>
      <AffectedList
        affected={affected}
        {...(mayDecide && { choice: { chosen, toggle } })}
        remarks={resolve.remarks}
      />
      {resolve.problem && (
        <Alert color="danger" role="alert">
          {problemText(resolve.problem, t)}
        </Alert>
      )}
      {mayDecide && (
        <>
          <Text size="xs" c="dimmed">
            {t('closures.guestsTold')}
          </Text>
          <Group gap="xs">
            {(['rebook', 'refund', 'credit'] as const).map((action) => (
              <Button
                key={action}
                variant={action === 'rebook' ? 'filled' : 'default'}
                disabled={chosen.size === 0}
                loading={resolve.isRunning}
                onClick={() => run(action)}
              >
                {t(`closures.${action}`, { count: chosen.size })}
              </Button>
            ))}
          </Group>
        </>
      )}
    </Stack>
  );
}

/** Decides about several bookings at once, and keeps what could not be done for which. */
function useResolve() {
  const { t } = useWords();
  const [remarks, setRemarks] = useState<ReadonlyMap<string, string>>(new Map());
  const action = useAction('resolveClosure', {
    refresh,
    onDone: ({ results }) => {
      const failed = results.filter(({ done }) => !done);
      setRemarks(new Map(failed.map(({ bookingId, detail }) => [bookingId, detail ?? t('failed')])));
      const done = results.length - failed.length;
      if (done > 0) notifyDone(t('closures.decided', { count: done }), t);
    },
  });
  return { ...action, remarks };
}

function Reopen({ closure: { id, affected } }: { closure: ClosureView }) {
  const { t } = useWords();
  const { id: venueId } = useVenue();
  const mayReopen = useMay('activities.edit');
  const reopen = useAction('reopenClosure', {
    refresh,
    onDone: () => notifyDone(t('closures.reopenDone'), t),
  });
  if (!mayReopen) return null;
  const ask = () =>
    askToConfirm(
      {
        title: t('closures.reopen'),
        text: t('closures.reopenText', { count: affected.length }),
        confirm: t('closures.reopen'),
        isDangerous: false,
        onConfirm: () => reopen.run({ params: { venueId, closureId: id } }),
      },
      t,
    );
  return (
    <div>
      <Button variant="subtle" loading={reopen.isRunning} onClick={ask}>
        {t('closures.reopen')}
      </Button>
      {reopen.problem && (
        <Text size="sm" c="danger" role="alert">
          {problemText(reopen.problem, t)}
        </Text>
      )}
    </div>
  );
}
