import { Button, Stack, Text } from '@mantine/core';
import { Navigate, Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Page } from '../../kit/page.tsx';
import { LiveVenue } from '../data/live.tsx';
import { setupPage } from '../setup/setup-page.ts';
import { useVenueOrNone } from '../venue.ts';
import { VenuePanels } from '../venue-panels.tsx';
import { useWords } from '../words.ts';
import { useMay, useSession } from './session.tsx';
import { SignOutButton } from './sign-out-button.tsx';
import { useOrganizations, useSwitchOrganization } from './use-organizations.ts';

/** The pages of an organization. People without one that can be used learn how to get to one. */
export function RequireOrganization() {
  const { account, obstacle } = useSession();
  if (obstacle === null) return <Outlet />;
  if (obstacle === 'suspended') return <Suspended />;
  return account.operator ? <Navigate to="/organizations" replace /> : <NoOrganization />;
}

/** The pages of a venue. */
export function RequireVenue() {
  const { t } = useWords();
  const venue = useVenueOrNone();
  const mayCreate = useMay('venues.edit');
  const isOwner = useMay('organization.edit');
  if (venue) {
    return (
      <LiveVenue>
        <Outlet />
        <VenuePanels />
      </LiveVenue>
    );
  }
  if (mayCreate) return <Navigate to={isOwner ? setupPage : '/venues'} replace />;
  return (
    <Page title={t('noVenue')}>
      <EmptyState title={t('noVenue')}>{t('noVenueText')}</EmptyState>
    </Page>
  );
}

function Suspended() {
  const { t } = useWords();
  const current = useOrganizations().find((organization) => organization.current);
  const name = current?.name ?? t('thisOrganization');
  return (
    <Obstacle title={t('suspendedTitle', { organization: name })} choices={t('suspendedElsewhere')}>
      <Text>{t('suspendedText')}</Text>
      <Text>{t('suspendedRefunds')}</Text>
    </Obstacle>
  );
}

function NoOrganization() {
  const { t } = useWords();
  return (
    <Obstacle title={t('chooseOrganization')} choices={t('yourOrganizations')}>
      <Text>{t('organizationMissing')}</Text>
    </Obstacle>
  );
}

interface ObstacleProps {
  title: string;
  /** Heading of the other organizations. */
  choices: string;
  children: ReactNode;
}

function Obstacle({ title, choices, children }: ObstacleProps) {
  const others = useOrganizations().filter(({ current }) => !current);
  const change = useSwitchOrganization();
  return (
    <Page title={title}>
      <Stack maw="36rem">
        {children}
        {others.length > 0 && (
          <Stack gap="xs" role="group" aria-label={choices}>
            <Text fw={600}>{choices}</Text>
            {others.map(({ id, name }) => (
              <Button
                key={id}
                variant="default"
                justify="flex-start"
                loading={change.isRunning}
                onClick={() => change.run({ body: { organizationId: id } })}
              >
                {name}
              </Button>
            ))}
          </Stack>
        )}
        <div>
          <SignOutButton />
        </div>
      </Stack>
    </Page>
  );
}
