import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconPlus, IconSearch } from '../../kit/icons.ts';
import { useAddress } from '../address.ts';
import { openSearch } from '../search/search-request.ts';
import { useMay, useSession } from '../session/session.tsx';
import { useWords } from '../words.ts';
import classes from './shell.module.css';

export function SearchButton() {
  const { t } = useWords();
  return (
    <Tooltip label={t('search.open')}>
      <ActionIcon variant="default" size="lg" aria-label={t('search.open')} onClick={openSearch}>
        <IconSearch size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

/** For people who may book, at a venue. On a phone it is an icon. */
export function NewBookingButton() {
  const { t } = useWords();
  const [, change] = useAddress();
  const { profile } = useSession();
  const mayBook = useMay('bookings.walk-in');
  if (!mayBook || !profile || profile.venues.length === 0) return null;
  const open = () => change({ new: '1' });
  return (
    <>
      <Button className={classes.wide ?? ''} leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
        {t('keys.newBooking')}
      </Button>
      <ActionIcon className={classes.narrow ?? ''} size="lg" aria-label={t('keys.newBooking')} onClick={open}>
        <IconPlus size={18} aria-hidden />
      </ActionIcon>
    </>
  );
}
