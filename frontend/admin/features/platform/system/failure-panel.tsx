import { Anchor, Button, Code, Group, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useAddress } from '../../../frame/address.ts';
import { useWords } from '../../../frame/words.ts';
import { Panel } from '../../../kit/dialogs/panel.tsx';
import { Facts } from '../../../kit/display/facts.tsx';
import { Source } from '../../../kit/display/source.tsx';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { hereZone } from '../../../kit/here-zone.ts';
import { type FailureLine, mayDiscard, mayReplay } from './failure-state.ts';
import { useFailureAction } from './use-failure-action.ts';

/** One failure (`?failure=`): what was to be done, why it failed, and what became of it. */
export function FailurePanel({ listed }: { listed: readonly FailureLine[] }) {
  const { t } = useWords();
  return (
    <Panel name="failure" title={t('platform.failure')}>
      {(id) => {
        const failure = listed.find((each) => each.id === id);
        return failure ? (
          <Failure failure={failure} />
        ) : (
          <EmptyState title={t('failed.not-found')}>{t('platform.failureGone')}</EmptyState>
        );
      }}
    </Panel>
  );
}

function Failure({ failure }: { failure: FailureLine }) {
  const { t, formatIn } = useWords();
  const format = formatIn(hereZone());
  const { id, function: name, kind, eventType, organizationId, error, failedAt, event, status } = failure;
  const { replays, seenTo } = failure;
  return (
    <Stack>
      <Facts
        rows={[
          [t('platform.function'), <Code key="function">{name}</Code>],
          [t('settings.auditKind'), t(`platform.kind.${kind}`)],
          [t('settings.deliveryType'), eventType && <Code>{eventType}</Code>],
          [
            t('people.organization'),
            organizationId && (
              <Anchor component={Link} to={`/organizations/${organizationId}`} size="sm">
                {organizationId}
              </Anchor>
            ),
          ],
          [t('platform.error'), `${error.type}: ${error.message}`],
          [t('settings.auditTime'), format.deadline(failedAt)],
          [t('people.status'), t(`platform.failure.${status}`)],
          [t('platform.replays'), replays],
          [
            t('platform.seenTo'),
            seenTo && t('platform.seenToBy', { name: seenTo.by, time: format.dateTime(seenTo.at) }),
          ],
          [t('settings.auditOf'), <Code key="id">{id}</Code>],
        ]}
      />
      <Actions failure={failure} />
      <Source label={t('platform.event')}>{JSON.stringify(event, null, 2)}</Source>
    </Stack>
  );
}

function Actions({ failure }: { failure: FailureLine }) {
  const { t } = useWords();
  const [, change] = useAddress();
  const { act, running } = useFailureAction(() => change({ failure: undefined }));
  return (
    <Group gap="xs">
      {mayReplay(failure) && (
        <Button
          loading={running === 'replayFailedDelivery'}
          onClick={() => act({ action: 'replayFailedDelivery', of: [failure] })}
        >
          {t('settings.replay')}
        </Button>
      )}
      {mayDiscard(failure) && (
        <Button
          variant="default"
          loading={running === 'discardFailedDelivery'}
          onClick={() => act({ action: 'discardFailedDelivery', of: [failure] })}
        >
          {t('platform.discard')}
        </Button>
      )}
    </Group>
  );
}
