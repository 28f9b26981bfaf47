import type { VenueId } from '../../../../../../core/contract/model/ids.ts';
import { useWords } from '../../../../frame/words.ts';
import { PictureField } from '../../../../kit/pictures/picture-field.tsx';

interface LogoFieldProps {
  venueId: VenueId;
  url: string | undefined;
  /** The organization's, which a venue without one shows. */
  inherited: string | undefined;
  onChange: (url: string | undefined) => void;
}

/** The logo at the head of the venue's page and its emails. */
export function LogoField({ venueId, inherited, ...rest }: LogoFieldProps) {
  const { t } = useWords();
  return (
    <PictureField
      target={{ venueId, purpose: 'logo' }}
      label={t('venues.logo')}
      description={t('venues.logoHint')}
      inherited={{
        url: inherited,
        text: t('venues.organizationLogo'),
        restore: t('venues.useOrganizationLogo'),
      }}
      {...rest}
    />
  );
}
