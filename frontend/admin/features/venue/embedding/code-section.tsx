import { SegmentedControl, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ActivityId } from '../../../../../core/contract/model/ids.ts';
import {
  type EmbedMode,
  embedCode,
  embedModes,
  tagManagerCode,
} from '../../../../../core/domain/embedding/embed-code.ts';
import type { Language } from '../../../../../core/words/languages.ts';
import { useWords } from '../../../frame/words.ts';
import { Section } from '../../../kit/section.tsx';
import { CodeBlock } from './code-block.tsx';
import { type Platform, PlatformSteps } from './platform-steps.tsx';

interface CodeSectionProps {
  embedKey: string;
  title: string;
  /** The activities that one code can be for; none: the choice is not offered. */
  activities: readonly { readonly activityId: ActivityId; readonly name: string }[];
  languages: readonly Language[];
  mode?: EmbedMode;
  label?: string | undefined;
}

/** The code for a website: what it shows, how it stands there, and where to paste it. */
export function CodeSection({ embedKey, title, activities, languages, ...given }: CodeSectionProps) {
  const { t, language: own } = useWords();
  const [mode, setMode] = useState<EmbedMode>(given.mode ?? 'inline');
  const [activityId, setActivity] = useState<string | null>(null);
  const [language, setLanguage] = useState<string | null>(null);
  const [label, setLabel] = useState(given.label ?? '');
  const [platform, setPlatform] = useState<Platform>('other');
  const one = activities.find((each) => each.activityId === activityId);
  const names = new Intl.DisplayNames(own, { type: 'language' });
  const hasButton = mode === 'popup' || mode === 'floating';
  const code = {
    siteUrl: window.location.origin,
    key: embedKey,
    mode,
    title: one ? `${one.name}, ${title}` : title,
    activityId: one?.activityId,
    language: language ?? undefined,
    label: hasButton && label.trim() !== '' ? label.trim() : undefined,
  };
  return (
    <Section title={t('embed.code')} about={t('embed.codeAbout')}>
      <SegmentedControl
        aria-label={t('embed.mode')}
        value={mode}
        onChange={(value) => setMode(embedModes.find((each) => each === value) ?? 'inline')}
        data={embedModes.map((value) => ({ value, label: t(`embed.mode.${value}`) }))}
        orientation="horizontal"
        style={{ overflowX: 'auto' }}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {activities.length > 0 && (
          <Select
            label={t('embed.what')}
            placeholder={t('embed.wholeVenue')}
            data={activities.map((each) => ({ value: each.activityId, label: each.name }))}
            value={activityId}
            onChange={setActivity}
            clearable
          />
        )}
        {languages.length > 1 && (
          <Select
            label={t('nav.language')}
            placeholder={t('embed.anyLanguage')}
            data={languages.map((value) => ({ value, label: names.of(value) ?? value }))}
            value={language}
            onChange={setLanguage}
            clearable
          />
        )}
        {hasButton && (
          <TextInput
            label={t('embed.label')}
            placeholder={t('embed.labelHint')}
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value)}
          />
        )}
      </SimpleGrid>
      <CodeBlock
        code={platform === 'tagManager' && mode !== 'iframe' ? tagManagerCode(code) : embedCode(code)}
      />
      <PlatformSteps platform={platform} onChange={setPlatform} />
    </Section>
  );
}
