import { Badge, Group, Paper, Stack, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useApi } from '../../../frame/data/use-api.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { Facts } from '../../../kit/display/facts.tsx';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { hereZone } from '../../../kit/here-zone.ts';
import { Page } from '../../../kit/page.tsx';
import { Shown } from '../../../kit/shown.tsx';
import { SupportDialog } from '../organizations/support-dialog.tsx';
import { PlanUsage } from '../plan/plan-usage.tsx';
import { FeeForm } from './fee-form.tsx';
import { FlagSwitches } from './flag-switches.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { OrganizationActions } from './organization-actions.tsx';
import type { Details } from './organization-details.ts';
import { OrganizationFigures } from './organization-figures.tsx';
import { PlanForm } from './plan-form.tsx';
import { SupportHistory } from './support-history.tsx';
import { SuspendDialog } from './suspend-dialog.tsx';

/** For operators: one organization, and everything that they decide about it. */
export function OrganizationDetailsPage() {
  const { t } = useWords();
  const { organizationId = '' } = useParams({ strict: false });
  const mayManage = useMay('organizations.manage');
  const details = useApi('getOrganizationDetails', { params: { organizationId } }, { enabled: mayManage });
  return (
    <Page
      title={details.data?.name ?? t('people.organization')}
      actions={details.data && <OrganizationActions organization={details.data} />}
    >
      {mayManage ? (
        <Shown of={details}>{(organization) => <Organization organization={organization} />}</Shown>
      ) : (
        <EmptyState title={t('failed.forbidden')}>{t('organizationsForOperators')}</EmptyState>
      )}
    </Page>
  );
}

function Organization({ organization }: { organization: Details }) {
  const { t } = useWords();
  const { version, usage, allowed } = organization;
  return (
    <Stack maw="48rem">
      <Paper withBorder p="lg">
        <OrganizationFacts organization={organization} />
      </Paper>
      <Paper withBorder p="lg">
        <Title order={2} mb="xs">
          {t('platform.usage')}
        </Title>
        <PlanUsage usage={usage} allowed={allowed} />
      </Paper>
      <OrganizationFigures organization={organization} />
      {/* Every change answers the next version, with which the forms begin anew. */}
      <PlanForm key={`plan ${version}`} organization={organization} />
      <FeeForm key={`fee ${version}`} organization={organization} />
      <FlagSwitches organization={organization} />
      <SupportHistory organizationId={organization.id} />
      <SuspendDialog organization={organization} />
      <InviteDialog organization={organization} />
      <SupportDialog organization={organization} />
    </Stack>
  );
}

function OrganizationFacts({ organization }: { organization: Details }) {
  const { t, formatIn } = useWords();
  const { id, status, suspension, ownerEmail, currency, createdAt, stripeAccountId, stripeAccount } =
    organization;
  const format = formatIn(hereZone());
  const isSuspended = status === 'suspended';
  const takesCards = stripeAccount?.chargesEnabled === true && stripeAccount.disconnected !== true;
  return (
    <Facts
      rows={[
        [
          t('people.status'),
          <Group key="status">
            <Badge color={isSuspended ? 'warning' : 'success'}>
              {t(isSuspended ? 'suspended' : 'platform.active')}
            </Badge>
          </Group>,
        ],
        [t('supportReason'), suspension?.reason],
        [
          t('platform.suspendedBy'),
          suspension && t('platform.seenToBy', { name: suspension.by, time: format.dateTime(suspension.at) }),
        ],
        [t('people.owner'), ownerEmail],
        [t('settings.currency'), currency],
        [t('settings.since'), format.fullDate(createdAt)],
        [
          t('settings.stripeAccount'),
          stripeAccountId === undefined
            ? t('settings.stripe.none')
            : `${stripeAccountId}, ${t(takesCards ? 'settings.charges.on' : 'settings.charges.off')}`,
        ],
        [t('settings.organizationId'), id],
      ]}
    />
  );
}
