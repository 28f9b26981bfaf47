import type { RouteOutput } from '../../../../core/contract/routes.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Row } from '../../ui/page.tsx';

export type OrganizationLine = RouteOutput<'listAllOrganizations'>['items'][number];

export interface OrganizationRowProps {
  organization: OrganizationLine;
  onLookIn: () => void;
}

export function OrganizationRow({ organization, onLookIn }: OrganizationRowProps) {
  const { name, ownerEmail, plan, currency, status } = organization;
  return (
    <Row
      end={
        <Button label={`Look in at ${name}`} onClick={onLookIn}>
          Look in
        </Button>
      }
    >
      <h2>
        {name} {status === 'suspended' && <Badge tone="warning">Suspended</Badge>}
      </h2>
      <p class="muted">{ownerEmail}</p>
      <p class="muted">
        Plan {plan}, {currency}
      </p>
    </Row>
  );
}
