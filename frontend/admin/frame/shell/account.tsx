import { Avatar, Menu, Text, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { languages } from '../../../../core/words/languages.ts';
import { IconCheck, IconLogout, IconUser } from '../../kit/icons.ts';
import { useSession } from '../session/session.tsx';
import { useOrganizations, useSwitchOrganization } from '../session/use-organizations.ts';
import { useSignOut } from '../session/use-sign-out.ts';
import { chooseLanguage, useWords } from '../words.ts';

/** Who is signed in: own account, other organizations, language, colours, and the way out. */
export function Account() {
  const { t } = useWords();
  const { account, profile } = useSession();
  const { signOut, hasFailed } = useSignOut();
  const place = profile
    ? `${t(`role.${profile.role}`)}, ${profile.organization.name}`
    : account.operator
      ? t('role.system-admin')
      : '';
  return (
    <Menu position="bottom-end" width={280} closeOnItemClick={false} withinPortal={false}>
      <Menu.Target>
        <UnstyledButton aria-label={t('nav.account', { name: account.name })}>
          <Avatar color="accent" radius="xl" size={36} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Text px="sm" pt={6} fw={600} truncate>
          {account.name}
        </Text>
        <Text px="sm" pb={6} size="sm" c="dimmed" truncate>
          {place}
        </Text>
        <Menu.Divider />
        <Menu.Item component={Link} to="/account" leftSection={<IconUser size={16} aria-hidden />}>
          {t('yourAccount')}
        </Menu.Item>
        <OtherOrganizations />
        <Menu.Divider />
        <Scheme />
        <Languages />
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={signOut}>
          {t(hasFailed ? 'signOutAgain' : 'signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Only for people who belong to more than one organization. */
function OtherOrganizations() {
  const { t } = useWords();
  const others = useOrganizations().filter(({ current }) => !current);
  const change = useSwitchOrganization();
  if (others.length === 0) return null;
  return (
    <>
      <Menu.Label>{t('switchOrganization')}</Menu.Label>
      {others.map(({ id, name, status }) => (
        <Menu.Item key={id} onClick={() => change.run({ body: { organizationId: id } })}>
          {name}
          {status === 'suspended' && ` (${t('suspended')})`}
        </Menu.Item>
      ))}
    </>
  );
}

const schemes = ['auto', 'light', 'dark'] as const;

function Scheme() {
  const { t } = useWords();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <Menu.Label>{t('nav.colors')}</Menu.Label>
      {schemes.map((scheme) => (
        <Choice key={scheme} isChosen={scheme === colorScheme} onChoose={() => setColorScheme(scheme)}>
          {t(`nav.colors.${scheme}`)}
        </Choice>
      ))}
    </>
  );
}

function Languages() {
  const { t, language } = useWords();
  return (
    <>
      <Menu.Label>{t('nav.language')}</Menu.Label>
      {languages.map((each) => (
        <Choice key={each} isChosen={each === language} onChoose={() => chooseLanguage(each)}>
          <span lang={each}>{new Intl.DisplayNames(each, { type: 'language' }).of(each)}</span>
        </Choice>
      ))}
    </>
  );
}

interface ChoiceProps {
  isChosen: boolean;
  onChoose: () => void;
  children: ReactNode;
}

function Choice({ isChosen, onChoose, children }: ChoiceProps) {
  return (
    <Menu.Item
      aria-current={isChosen ? 'true' : undefined}
      leftSection={<IconCheck size={16} aria-hidden opacity={isChosen ? 1 : 0} />}
      onClick={onChoose}
    >
      {children}
    </Menu.Item>
  );
}
