import { useId } from 'preact/hooks';
import { asCallProblem } from '../../api/problem.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { problemText } from '../ui/problem-text.ts';
import { useWords } from '../ui/words.ts';
import { useOrganizations, useSwitch } from './use-organizations.ts';
import './organization-choices.css';

/** A person's other organizations, each a button that leads there; nothing for whoever has no other. */
export function OrganizationChoices({ heading }: { heading: string }) {
  const { t } = useWords();
  const id = useId();
  const others = useOrganizations().filter(({ current }) => !current);
  const change = useSwitch();
  if (others.length === 0) return null;
  return (
    <div class="choices">
      <p id={id} class="choices-heading">
        {heading}
      </p>
      {change.error && <Notice tone="danger">{problemText(asCallProblem(change.error), t)}</Notice>}
      <ul aria-labelledby={id} class="choices-list">
        {others.map(({ id: organizationId, name, role, status }) => (
          <li key={organizationId}>
            <Button
              kind="plain"
              busy={change.isPending && change.variables === organizationId}
              onClick={() => change.mutate(organizationId)}
            >
              <span class="choice-name">
                {name}
                <span class="muted">{t(`role.${role}`)}</span>
              </span>
              {status === 'suspended' && <Badge tone="warning">{t('suspended')}</Badge>}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
