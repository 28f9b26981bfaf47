import { NativeSelect } from '@mantine/core';
import { useWords } from '../../../frame/words.ts';
import classes from './embedding.module.css';

const platforms = ['other', 'wordpress', 'wix', 'squarespace', 'shopify', 'webflow', 'tagManager'] as const;
export type Platform = (typeof platforms)[number];

interface PlatformStepsProps {
  platform: Platform;
  onChange: (platform: Platform) => void;
}

/** Where the code is pasted, step by step, for each of the usual website builders. */
export function PlatformSteps({ platform, onChange }: PlatformStepsProps) {
  const { t } = useWords();
  return (
    <>
      <NativeSelect
        label={t('embed.platform')}
        value={platform}
        onChange={(event) =>
          onChange(platforms.find((each) => each === event.currentTarget.value) ?? 'other')
        }
        data={platforms.map((value) => ({ value, label: t(`embed.platform.${value}`) }))}
        maw="20rem"
      />
      <ol className={classes.steps}>
        {t(`embed.steps.${platform}`)
          .split('\n')
          .map((step) => (
            <li key={step}>{step}</li>
          ))}
      </ol>
    </>
  );
}
