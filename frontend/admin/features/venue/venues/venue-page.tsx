import { Badge, Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { type VenueId, venueId } from '../../../../../core/contract/model/ids.ts';
import type { VenueRecord } from '../../../../../core/contract/schemas/venue/venues.ts';
import { useApi } from '../../../frame/data/use-api.ts';
import { NotFound } from '../../../frame/shell/not-found.tsx';
import { useWords } from '../../../frame/words.ts';
import { IconExternalLink } from '../../../kit/icons.ts';
import { Page } from '../../../kit/page.tsx';
import { Shown } from '../../../kit/shown.tsx';
import { DetailsTab } from './details/details-tab.tsx';
import { EmbedTab } from './embed/embed-tab.tsx';
import { LookTab } from './look/look-tab.tsx';
import { PicturesTab } from './pictures-tab.tsx';
import { PoliciesTab } from './policies-tab.tsx';
import { QuestionsTab } from './questions/questions-tab.tsx';
import { RoomsTab } from './rooms-tab.tsx';
import { SalesTab } from './sales/sales-tab.tsx';
import { type TabName, tabNamed, tabs } from './tabs.ts';
import classes from './venues.module.css';

/** A venue and all its settings, by tabs that have addresses of their own. */
export function VenuePage() {
  const { venueId: asked, tab } = useParams({ strict: false });
  const known = venueId.safeParse(asked);
  return known.success ? <OneVenue id={known.data} tab={tabNamed(tab)} /> : <NotFound />;
}

function OneVenue({ id, tab }: { id: VenueId; tab: TabName }) {
  const { t } = useWords();
  const venue = useApi('getVenueSettings', { params: { venueId: id } });
  return (
    <Page
      title={venue.data?.name ?? t('venue')}
      about={venue.data?.status === 'inactive' && <Badge color="warning">{t('venues.archived')}</Badge>}
      actions={venue.data?.status === 'active' && <PageLink slug={venue.data.slug} />}
    >
      <Shown of={venue}>{(shown) => <VenueTabs venue={shown} current={tab} />}</Shown>
    </Page>
  );
}

function PageLink({ slug }: { slug: string }) {
  const { t } = useWords();
  return (
    <Button
      component="a"
      href={`/${slug}`}
      target="_blank"
      rel="noreferrer"
      variant="default"
      rightSection={<IconExternalLink size={16} aria-hidden />}
    >
      {t('venues.openPage')}
    </Button>
  );
}

function VenueTabs({ venue, current }: { venue: VenueRecord; current: TabName }) {
  const { t } = useWords();
  return (
    <>
      <nav className={classes.tabs} aria-label={t('venues.parts')}>
        {tabs.map(({ name, label }) => (
          <Link
            key={name}
            to="/venues/$venueId/$tab"
            params={{ venueId: venue.id, tab: name }}
            className={classes.tab}
            aria-current={name === current ? 'page' : undefined}
          >
            {t(label)}
          </Link>
        ))}
      </nav>
      <Fragment key={`${current} ${venue.version}`}>{content(venue)[current]()}</Fragment>
    </>
  );
}

const content = (venue: VenueRecord): Record<TabName, () => ReactNode> => ({
  details: () => <DetailsTab venue={venue} />,
  look: () => <LookTab venue={venue} />,
  pictures: () => <PicturesTab venue={venue} />,
  rooms: () => <RoomsTab venue={venue} />,
  questions: () => <QuestionsTab venue={venue} />,
  policies: () => <PoliciesTab venue={venue} />,
  sales: () => <SalesTab venue={venue} />,
  embed: () => <EmbedTab venue={venue} />,
});
