import { NavLink, Stack, Text } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { useId } from 'react';
import { type NavigationGroup, navigationFor } from '../navigation.ts';
import { usePermissions } from '../session/session.tsx';
import { SetupEntryGate } from '../setup/setup-gate.tsx';
import { useWords } from '../words.ts';
import classes from './shell.module.css';

/** The menu: every page that this person may open, by group. */
export function Sidebar({ onFollow }: { onFollow?: () => void }) {
  const { t } = useWords();
  const groups = navigationFor(usePermissions());
  return (
    <nav aria-label={t('mainNavigation')}>
      <Stack gap="lg">
        <SetupEntryGate onFollow={onFollow} />
        {groups.map((group) => (
          <Group key={group.label} group={group} {...(onFollow && { onFollow })} />
        ))}
      </Stack>
    </nav>
  );
}

function Group({ group: { label, entries }, onFollow }: { group: NavigationGroup; onFollow?: () => void }) {
  const { t } = useWords();
  const id = useId();
  const { pathname } = useLocation();
  return (
    <div>
      <Text id={id} size="xs" fw={600} c="dimmed" px="sm" mb={4}>
        {t(label)}
      </Text>
      <ul aria-labelledby={id} className={classes.menu}>
        {entries.map((entry) => {
          const isHere = pathname === entry.path || pathname.startsWith(`${entry.path}/`);
          return (
            <li key={entry.path}>
              <NavLink
                component={Link}
                to={entry.path}
                label={t(entry.label)}
                leftSection={<entry.icon size={18} stroke={1.7} aria-hidden />}
                active={isHere}
                aria-current={isHere ? 'page' : undefined}
                onClick={() => onFollow?.()}
                style={{ borderRadius: 'var(--mantine-radius-md)' }}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
