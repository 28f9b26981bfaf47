import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import {
  checkEmbed,
  type EmbedCheck,
  type FindingCode,
} from '../../../../../core/domain/embedding/check-embed.ts';
import { readCode } from '../../../../../core/domain/embedding/read-code.ts';
import { originOfTyped } from '../../../../../core/domain/embedding/website.ts';
import { useWords } from '../../../frame/words.ts';
import { Section } from '../../../kit/section.tsx';
import { AnsweringFrame } from './answering-frame.tsx';
import classes from './embedding.module.css';
import { Level } from './level.tsx';

interface CheckSectionProps {
  embed: EmbedCheck['embed'];
  /** Allows a website; absent for people who may not. */
  onAllow?: ((origin: string) => void) | undefined;
}

/** Finds out why a widget does not appear on a website, without asking that website. */
export function CheckSection({ embed, onAllow }: CheckSectionProps) {
  const { t } = useWords();
  const [page, setPage] = useState('');
  const [code, setCode] = useState('');
  const [asked, setAsked] = useState<{ page: string; code: string; at: Date } | null>(null);
  return (
    <Section title={t('embed.check')} about={t('embed.checkAbout')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setAsked({ page, code, at: new Date() });
        }}
      >
        <TextInput
          label={t('embed.checkPage')}
          value={page}
          onChange={(event) => setPage(event.currentTarget.value)}
          inputMode="url"
          autoCapitalize="none"
        />
        <Textarea
          label={t('embed.checkCode')}
          description={t('embed.checkCodeHint')}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          autosize
          minRows={2}
          maxRows={6}
          mt="sm"
        />
        <Button type="submit" variant="default" mt="sm">
          {t('embed.checkNow')}
        </Button>
      </form>
      {asked && <Result key={asked.at.getTime()} asked={asked} embed={embed} onAllow={onAllow} />}
    </Section>
  );
}

interface ResultProps extends CheckSectionProps {
  asked: { readonly page: string; readonly code: string; readonly at: Date };
}

function Result({ asked: { page, code, at }, embed, onAllow }: ResultProps) {
  const { t } = useWords();
  const findings = checkEmbed({ page, code, embed, siteUrl: window.location.origin, now: at });
  const origin = originOfTyped(page);
  const found = readCode(code);
  return (
    <>
      <ul className={classes.findings} aria-label={t('embed.findings')}>
        {findings.map(({ code: finding, level }) => (
          <li key={finding}>
            <Level level={level} />
            <span>{t(texts[finding])}</span>
            {finding === 'domain-not-allowed' && origin && onAllow && (
              <Button size="compact-sm" variant="default" onClick={() => onAllow(origin)}>
                {t('embed.allow', { origin })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <AnsweringFrame embedKey={found?.key ?? embed.key} activityId={found?.activityId ?? null} />
    </>
  );
}

const texts = {
  archived: 'embed.found.archived',
  'no-activities': 'embed.found.noActivities',
  'page-unreadable': 'embed.found.pageUnreadable',
  'domain-not-allowed': 'embed.found.domainNotAllowed',
  'domain-allowed': 'embed.found.domainAllowed',
  insecure: 'embed.found.insecure',
  'code-unreadable': 'embed.found.codeUnreadable',
  'other-host': 'embed.found.otherHost',
  'key-current': 'embed.found.keyCurrent',
  'key-ending': 'embed.found.keyEnding',
  'key-ended': 'embed.found.keyEnded',
  'key-unknown': 'embed.found.keyUnknown',
  'activity-hidden': 'embed.found.activityHidden',
} as const satisfies Record<FindingCode, string>;
