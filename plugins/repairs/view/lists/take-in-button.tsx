import { Button, useWorkbench } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { t } from '../text/t.ts';

interface TakeInButtonProps {
  readonly shortcut?: string | undefined;
  readonly onTakeIn: () => void;
}

/** Begins an intake, for who may. */
export function TakeInButton(props: TakeInButtonProps): JSX.Element {
  const workbench = useWorkbench();
  return (
    <Show when={workbench.may('repairs.write')}>
      <Button kind="primary" icon="plus" shortcut={props.shortcut} onClick={() => props.onTakeIn()}>
        {t('takeIn')}
      </Button>
    </Show>
  );
}
