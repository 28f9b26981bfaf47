import { Alert, Button, Group, Text } from '@mantine/core';
import { useEffect } from 'react';
import type { RouteOutput } from '../../../../core/contract/routes.ts';
import { problemText } from '../../kit/problem-text.ts';
import { useAction, useApi, useRefresh } from '../data/use-api.ts';
import { useSession } from '../session/session.tsx';
import { useOrganizations } from '../session/use-organizations.ts';
import { useWords } from '../words.ts';

type Organization = RouteOutput<'listOrganizations'>['organizations'][number];

/** For an operator with support access: where they are, until when, and the way out. */
export function SupportBanner() {
  const { obstacle } = useSession();
  const organization = useOrganizations().find(({ current }) => current);
  // An operator who also works here acts with that role, and has nothing to leave; nor has one whose access ended.
  if (organization?.role !== 'system-admin' || obstacle === 'no-organization') return null;
  return <Banner organization={organization} />;
}

function Banner({ organization }: { organization: Organization }) {
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
