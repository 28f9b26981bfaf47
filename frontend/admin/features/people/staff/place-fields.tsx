import { useId, useState } from 'preact/hooks';
import type { VenueId } from '../../../../../core/contract/model/ids.ts';
import type { MemberRole } from '../../../../../core/contract/model/people/member.ts';
import { mayAppoint } from '../../../../../core/domain/permissions/may-manage.ts';
import { isOfVenues } from '../../../../../core/domain/permissions/of-venues.ts';
import type { CallProblem } from '../../../../api/problem.ts';
import { ownActor } from '../../../app/own-actor.ts';
import { useProfile, useSession } from '../../../app/session.tsx';
import { Field, Select } from '../../../ui/field.tsx';
import { fieldError } from '../../../ui/form.tsx';
import { formText } from '../../../ui/form-text.ts';
import { useWords } from '../../../ui/words.ts';
import type { MemberLine } from './use-members.ts';
import './place-fields.css';

/** The least mighty first: nobody gives more than they meant to. */
const roles: readonly MemberRole[] = ['staff', 'manager', 'admin', 'org-admin', 'super-admin'];

export interface PlaceFieldsProps {
  member?: MemberLine;
  problem: CallProblem | null;
}

/** What somebody is called, which of the roles they have that one may give, and where they work. */
export function PlaceFields({ member, problem }: PlaceFieldsProps) {
  const { t } = useWords();
  const actor = ownActor(useSession());
  const [role, setRole] = useState<MemberRole>(member?.role ?? 'staff');
  const options = roles.filter((each) => mayAppoint(actor, each));
  return (
    <>
      <Field
        label={t('name')}
        name="name"
        autoComplete="off"
        defaultValue={member?.name ?? ''}
        error={fieldError(problem, 'name')}
      />
      <Select
        label={t('role')}
        name="role"
        value={role}
        options={options.map((value) => ({ value, label: t(`role.${value}`) }))}
        onChange={(value) => setRole(options.find((each) => each === value) ?? role)}
      />
      {isOfVenues(role) && <VenueChecks chosen={member?.venueIds ?? []} problem={problem} />}
    </>
  );
}

function VenueChecks({ chosen, problem }: { chosen: MemberLine['venueIds']; problem: CallProblem | null }) {
  const { t } = useWords();
  const id = useId();
  const { venues } = useProfile();
  const error = fieldError(problem, 'venueIds');
  // Where there is no choice, it is made.
  const isChosen = (venueId: VenueId) => venues.length === 1 || chosen.includes(venueId);
  return (
    <fieldset class="venue-checks" aria-describedby={error ? id : undefined}>
      <legend>{t('venues')}</legend>
      {venues.map((venue, index) => (
        <label key={venue.id} class="check">
          <input
            type="checkbox"
            name="venueIds"
            value={venue.id}
            defaultChecked={isChosen(venue.id)}
            aria-invalid={error && index === 0 ? true : undefined}
          />
          {venue.name}
        </label>
      ))}
      {error && (
        <p class="field-error" id={id}>
          {error}
        </p>
      )}
    </fieldset>
  );
}

/** What was entered, as the API takes it. */
export function placeIn(values: FormData, venues: readonly { id: VenueId }[]) {
  const chosen = values.getAll('venueIds');
  return {
    name: formText(values, 'name'),
    role: roles.find((each) => each === values.get('role')) ?? 'staff',
    venueIds: venues.map(({ id }) => id).filter((id) => chosen.includes(id)),
  };
}
