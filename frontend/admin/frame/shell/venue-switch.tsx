import { Button, Menu, Text } from '@mantine/core';
import { IconCheck, IconChevronDown } from '../../kit/icons.ts';
import { useAddress } from '../address.ts';
import { useSession } from '../session/session.tsx';
import { useVenueOrNone } from '../venue.ts';
import { useWords } from '../words.ts';

/** Which venue the pages show. Where there is one venue only, its name. */
export function VenueSwitch() {
  const { profile } = useSession();
  return profile && profile.venues.length > 0 ? <Switch venues={profile.venues} /> : null;
}

type Venues = NonNullable<ReturnType<typeof useSession>['profile']>['venues'];

function Switch({ venues }: { venues: Venues }) {
  const { t } = useWords();
  const [, change] = useAddress();
  const current = useVenueOrNone();
  const name = current?.name ?? '';
  if (venues.length === 1) {
    return (
      <Text fw={600} truncate>
        {name}
      </Text>
    );
  }
  return (
    <Menu position="bottom-start" width={300} withinPortal={false}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="neutral"
          px="xs"
          maw="100%"
          rightSection={<IconChevronDown size={16} aria-hidden />}
          aria-label={t('nav.venueNow', { venue: name })}
        >
          <Text fw={600} truncate>
            {name}
          </Text>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('venue')}</Menu.Label>
        {venues.map((venue) => (
          <Menu.Item
            key={venue.id}
            leftSection={<IconCheck size={16} aria-hidden opacity={venue.id === current?.id ? 1 : 0} />}
            aria-current={venue.id === current?.id ? 'true' : undefined}
            onClick={() => change({ venue: venue.id, activity: undefined })}
          >
            {venue.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
