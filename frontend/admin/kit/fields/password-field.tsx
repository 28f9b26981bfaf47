import { List, PasswordInput, Text } from '@mantine/core';
import type { ComponentProps } from 'react';
import { passwordRules } from '../../../../core/contract/model/people/password-rules.ts';
import { useWords } from '../../frame/words.ts';
import { IconCheck } from '../icons.ts';

interface PasswordFieldProps extends ComponentProps<typeof PasswordInput> {
  label: string;
  error: string | undefined;
}

/** A password that the person has. */
export function PasswordField({ error, ...field }: PasswordFieldProps) {
  const { t } = useWords();
  return (
    <PasswordInput
      autoComplete="current-password"
      {...field}
      error={error}
      aria-invalid={error !== undefined}
      visibilityToggleFocusable
      visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
    />
  );
}

interface NewPasswordFieldProps extends PasswordFieldProps {
  /** What has been typed so far. */
  typed: string;
}

/** A password that the person chooses: its rules are visible from the start, and ticked off as they are met. */
export function NewPasswordField({ typed, ...field }: NewPasswordFieldProps) {
  return (
    <PasswordField
      {...field}
      autoComplete="new-password"
      description={<Rules typed={typed} />}
      descriptionProps={{ component: 'div' }}
    />
  );
}

function Rules({ typed }: { typed: string }) {
  const { t } = useWords();
  return (
    <List size="xs" listStyleType="none" component="ul" spacing={2}>
      {passwordRules.map(({ name, holds }) => {
        const isKept = holds(typed);
        return (
          <List.Item key={name} icon={<IconCheck size={14} aria-hidden opacity={isKept ? 1 : 0.3} />}>
            <Text span size="xs" {...(isKept && { c: 'success', fw: 600 })}>
              {t(`people.rule.${name}`)}
              {isKept && <span className="visually-hidden"> {t('ruleKept')}</span>}
            </Text>
          </List.Item>
        );
      })}
    </List>
  );
}
