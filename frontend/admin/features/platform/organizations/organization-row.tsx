import type { RouteOutput } from '../../../../../core/contract/routes.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Row } from '../../../ui/page.tsx';
import { useWords } from '../../../ui/words.ts';

export type OrganizationLine = RouteOutput<'listAllOrganizations'>['items'][number];

export interface OrganizationRowProps {
  organization: OrganizationLine;
  onLookIn: () => void;
}

export function OrganizationRow({ organization, onLookIn }: OrganizationRowProps) {
  const { t } = useWords();
  const { name, ownerEmail, plan, currency, status } = organization;
  return (
    <Row
      end={
        <Button label={t('supportOpenAt', { organization: name })} onClick={onLookIn}>
          {t('supportOpen')}
        </Button>
      }
    >
      <h2>
        {name} {status === 'suspended' && <Badge tone="warning">{t('suspended')}</Badge>}
      </h2>
      <p class="muted">{ownerEmail}</p>
      <p class="muted">{t('planOf', { plan, currency })}</p>
    </Row>
  );
}
