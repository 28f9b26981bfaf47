import { Alert, Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core';
import type { ComponentProps } from 'react';
import { mayAppoint } from '../../../../../core/domain/permissions/may-manage.ts';
import { isOfVenues } from '../../../../../core/domain/permissions/of-venues.ts';
import { ownActor } from '../../../frame/session/own-actor.ts';
import { useProfile, useSession } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { type RoleChoice, roles } from './role-choice.ts';

interface RoleFieldsProps {
  name: ComponentProps<typeof TextInput>;
  role: ComponentProps<typeof NativeSelect>;
  chosen: RoleChoice;
  venueProblem: string | undefined;
  onVenues: (venueIds: string[]) => void;
}

/** A member's name, one of the roles that the reader may give, and the venues where they work. */
export function RoleFields({ name, role, chosen, venueProblem, onVenues }: RoleFieldsProps) {
  const { t } = useWords();
  const actor = ownActor(useSession());
  const options = roles.filter((each) => mayAppoint(actor, each));
  return (
    <>
      <TextInput label={t('name')} autoComplete="off" {...name} />
      <NativeSelect
        label={t('role')}
        data={options.map((value) => ({ value, label: t(`role.${value}`) }))}
        {...role}
      />
      {isOfVenues(chosen.role) && (
        <VenueChecks venueIds={chosen.venueIds} problem={venueProblem} onVenues={onVenues} />
      )}
    </>
  );
}

interface VenueChecksProps {
  venueIds: readonly string[];
  problem: string | undefined;
  onVenues: (venueIds: string[]) => void;
}

function VenueChecks({ venueIds, problem, onVenues }: VenueChecksProps) {
  const { t } = useWords();
  const { venues } = useProfile();
  if (venues.length === 0) return <Alert color="warning">{t('people.noVenueChoice')}</Alert>;
  const choose = (values: string[]) =>
    onVenues(venues.map(({ id }) => id).filter((id) => values.includes(id)));
  return (
    <Checkbox.Group label={t('venues')} value={[...venueIds]} onChange={choose} error={problem}>
      <Stack gap="xs" mt={4}>
        {venues.map(({ id, name }) => (
          <Checkbox key={id} value={id} label={name} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
