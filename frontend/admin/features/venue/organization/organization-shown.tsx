import { Paper } from '@mantine/core';
import type { ReactNode } from 'react';
import type { OrganizationRecord } from '../../../../../core/contract/schemas/venue/venues.ts';
import { useApi } from '../../../frame/data/use-api.ts';
import { Page } from '../../../kit/page.tsx';
import { Shown } from '../../../kit/shown.tsx';

interface OrganizationShownProps {
  title: string;
  about: string;
  children: (organization: OrganizationRecord) => ReactNode;
}

/** A page of settings that the organization's record holds. */
export function OrganizationShown({ title, about, children }: OrganizationShownProps) {
  const organization = useApi('getOrganization', {});
  return (
    <Page title={title} about={about}>
      <Paper withBorder p="lg" maw="44rem">
        <Shown of={organization}>{children}</Shown>
      </Paper>
    </Page>
  );
}
