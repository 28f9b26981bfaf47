import { NavLink } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { useApi } from '../../../frame/data/use-api.ts';
import { setupPage } from '../../../frame/setup/setup-page.ts';
import { useWords } from '../../../frame/words.ts';
import { IconListCheck } from '../../../kit/icons.ts';
import { progressOf } from './steps.ts';

/** In the menu, the way back to the checklist, until it is finished. */
export function SetupEntry({ onFollow }: { onFollow?: (() => void) | undefined }) {
  const { t } = useWords();
  const { pathname } = useLocation();
  const { data } = useApi('getSetup', {});
  if (!data || data.isFinished) return null;
  const isHere = pathname === setupPage;
  return (
    <NavLink
      component={Link}
      to={setupPage}
      label={t('setup.bar')}
      description={t('setup.progress', progressOf(data))}
      leftSection={<IconListCheck size={18} stroke={1.7} aria-hidden />}
      active={isHere}
      aria-current={isHere ? 'page' : undefined}
      onClick={() => onFollow?.()}
      style={{ borderRadius: 'var(--mantine-radius-md)' }}
    />
  );
}
