import { Button, createLive, useClient, useWorkbench } from '@counterpart/sdk/view';
import { For, type JSX, Show } from 'solid-js';
import { repairsContract } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { createMover, type Movable } from './create-mover.ts';
import { ResultDialog } from './result-dialog.tsx';
import styles from './states.module.css';
import { stepsFrom } from './steps-from.ts';

/** A button for each state where a device may go from here; the first one is what mostly comes next. */
export function DeviceSteps(props: { readonly device: Movable }): JSX.Element {
  const workbench = useWorkbench();
  const repairs = useClient(repairsContract);
  const graph = createLive(() => repairs.stateGraph({}));
  const mover = createMover();
  const steps = () => {
    const known = graph();
    return known && workbench.may('repairs.write') ? stepsFrom(known, props.device.state.id) : [];
  };
  return (
    <Show when={steps().length > 0}>
      <div class={styles.steps} role="group" aria-label={t('nextState')}>
        <For each={steps()}>
          {(state) => (
            <Button
              icon={state.class === 'ready' ? 'check' : undefined}
              disabled={mover.busy()}
              onClick={() => mover.move(props.device, state)}
            >
              {state.name}
            </Button>
          )}
        </For>
      </div>
      <ResultDialog mover={mover} />
    </Show>
  );
}
