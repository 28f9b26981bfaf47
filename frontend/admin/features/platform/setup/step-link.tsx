import { Button, type ButtonProps } from '@mantine/core';
import type { SetupView } from '../../../../../core/contract/schemas/platform/setup.ts';
import type { SetupStep } from '../../../../../core/contract/setup-steps.ts';
import { parseSearch, useGoTo } from '../../../frame/address.ts';
import { setupPage } from '../../../frame/setup/setup-page.ts';
import { followStep } from './followed-step.ts';
import { pageOf } from './steps.ts';

interface StepLinkProps extends ButtonProps {
  'aria-label'?: string;
  step: SetupStep;
  setup: SetupView;
}

/** Leads to the page of a step, and remembers which step it was. What is done on a website is told on the checklist. */
export function StepLink({ step, setup, children, ...button }: StepLinkProps) {
  const goTo = useGoTo();
  const page = pageOf(step, setup);
  const [path = setupPage, search = ''] = (page ?? setupPage).split('?');
  return (
    <Button
      {...button}
      component="a"
      href={page ?? setupPage}
      onClick={(event) => {
        followStep(page ? step : null);
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        goTo(path, { ...parseSearch(search), ...(setup.venueId && { venue: setup.venueId }) });
      }}
    >
      {children}
    </Button>
  );
}
