import { Alert, Button, Group, Text } from '@mantine/core';
import { useEffect } from 'react';
import type { RouteOutput } from '../../../../core/contract/routes.ts';
import { problemText } from '../../kit/problem-text.ts';
import { useAction, useApi, useRefresh } from '../data/use-api.ts';
import { useSession } from '../session/session.tsx';
import { useWords } from '../words.ts';

type Organization = RouteOutput<'listOrganizations'>['organizations'][number];

/** The support access that is open, and the way out of it. */
export function SupportAccess({ organization }: { organization: Organization }) {
  const { t, formatIn } = useWords();
  const { account, obstacle } = useSession();
  // A suspended organization answers no list of its support access.
  const accesses = useApi('listSupportAccess', { query: {} }, { enabled: obstacle === null });
  const own = accesses.data?.items.find(
    ({ operator, endedAt }) => operator.userId === account.userId && !endedAt,
  );
  useRefreshAt(own?.until);
  const leaving = useAction('endSupportAccess', { onDone: () => window.location.assign('/organizations') });
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <Alert color="warning" mb="md" aria-label={t('supportAccess')} role="region" className="no-print">
      <Group justify="space-between">
        <Text size="sm">
          {organization.status === 'suspended' &&
            `${t('supportSuspended', { organization: organization.name })} `}
          {own
            ? t('supportUntil', { organization: organization.name, time: formatIn(here).time(own.until) })
            : t('supportAt', { organization: organization.name })}
          {leaving.problem && ` ${problemText(leaving.problem, t)}`}
        </Text>
        <Button
          size="xs"
          variant="default"
          loading={leaving.isRunning}
          onClick={() => leaving.run({ params: { organizationId: organization.id } })}
        >
          {t('supportLeave')}
        </Button>
      </Group>
    </Alert>
  );
}

/** Milliseconds between questions after the end: the server's clock may be behind this device's. */
const askAgainAfter = 5_000;

/** When the access ends, the banner goes with it. */
function useRefreshAt(until: string | undefined): void {
  const refresh = useRefresh();
  useEffect(() => {
    if (until === undefined) return;
    let timer = setTimeout(ask, Math.max(0, Date.parse(until) - Date.now()));
    function ask() {
      void refresh('listOrganizations', 'listSupportAccess', 'getProfile');
      timer = setTimeout(ask, askAgainAfter);
    }
    return () => clearTimeout(timer);
  }, [until, refresh]);
}
