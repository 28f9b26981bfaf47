import { Button } from '@mantine/core';
import { useAddress } from '../../../frame/address.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { askToConfirm } from '../../../kit/dialogs/confirm.tsx';
import { notifyDone, notifyProblem } from '../../../kit/notify.tsx';
import { type Details, organizationRoutes } from './organization-details.ts';

/** Access, invitation, suspension. */
export function OrganizationActions({ organization }: { organization: Details }) {
  const { t } = useWords();
  const [, change] = useAddress();
  const { id, status } = organization;
  return (
    <>
      <Button variant="default" aria-haspopup="dialog" onClick={() => change({ support: id })}>
        {t('supportOpen')}
      </Button>
      <Button variant="default" aria-haspopup="dialog" onClick={() => change({ change: 'invitation' })}>
        {t('platform.inviteOwner')}
      </Button>
      {status === 'suspended' ? (
        <ReactivateButton organization={organization} />
      ) : (
        <Button
          variant="default"
          color="danger"
          aria-haspopup="dialog"
          onClick={() => change({ change: 'suspension' })}
        >
          {t('platform.suspend')}
        </Button>
      )}
    </>
  );
}

function ReactivateButton({ organization: { id, name, version } }: { organization: Details }) {
  const { t } = useWords();
  const reactivating = useAction('reactivateOrganization', {
    refresh: organizationRoutes,
    onDone: () => notifyDone(t('platform.reactivated', { organization: name }), t),
    onProblem: (problem) => notifyProblem(problem, t),
  });
  const ask = () =>
    askToConfirm(
      {
        title: t('platform.reactivateOf', { organization: name }),
        text: t('platform.reactivateText'),
        confirm: t('platform.reactivateConfirm'),
        onConfirm: () => reactivating.run({ params: { organizationId: id }, query: { version } }),
        isDangerous: false,
      },
      t,
    );
  return (
    <Button loading={reactivating.isRunning} onClick={ask}>
      {t('platform.reactivate')}
    </Button>
  );
}
