import { UnstyledButton } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { IconDots } from '../../kit/icons.ts';
import { navigationFor } from '../navigation.ts';
import { usePermissions } from '../session/session.tsx';
import { useWords } from '../words.ts';
import classes from './shell.module.css';

/** How many pages fit beside "More" on a phone of 320 px. */
const shown = 4;

/** A phone's way around: the pages of the day, and the whole menu behind "More". */
export function BottomBar({ onMore }: { onMore: () => void }) {
  const { t } = useWords();
  const { pathname } = useLocation();
  const entries = navigationFor(usePermissions())
    .flatMap((group) => group.entries)
    .slice(0, shown);
  return (
    <nav aria-label={t('nav.shortcuts')} className={classes.bottomBar}>
      {entries.map((entry) => (
        <Link
          key={entry.path}
          to={entry.path}
          className={classes.bottomLink}
          aria-current={pathname === entry.path ? 'page' : undefined}
        >
          <entry.icon size={22} stroke={1.6} aria-hidden />
          {t(entry.label)}
        </Link>
      ))}
      <UnstyledButton className={classes.bottomLink} onClick={onMore} aria-haspopup="dialog">
        <IconDots size={22} stroke={1.6} aria-hidden />
        {t('nav.more')}
      </UnstyledButton>
    </nav>
  );
}
