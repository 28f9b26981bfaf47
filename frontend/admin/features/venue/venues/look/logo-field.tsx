import type { VenueId } from '../../../../../../core/contract/model/ids.ts';
import { useWords } from '../../../../frame/words.ts';
import { PictureField } from '../../../../kit/pictures/picture-field.tsx';

interface LogoFieldProps {
  venueId: VenueId;
  url: string | undefined;
  onChange: (url: string | undefined) => void;
}

/** The logo at the head of the venue's page and its emails. */
export function LogoField(props: LogoFieldProps) {
  const { t } = useWords();
  return (
    <PictureField purpose="logo" label={t('venues.logo')} description={t('venues.logoHint')} {...props} />
  );
}
