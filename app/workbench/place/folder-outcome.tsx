import { type FolderTestState, isRefusal, toFaultData } from '@counterpart/sdk';
import { Button, Notice } from '@counterpart/sdk/view';
import { createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import type { HostState } from '../session/host-state.ts';
import { t } from '../text/t.ts';
import { choosePlace } from './choose-place.ts';

export interface FolderOutcomeProps {
  readonly host: HostState;
  readonly test: FolderTestState;
  readonly instead: JSX.Element;
}

/** How the test of a folder goes and what came out. Only a folder that passed is offered. */
export function FolderOutcome(props: FolderOutcomeProps): JSX.Element {
  const leavesBooks = () => props.host.shop()?.ready === true && props.host.place()?.kind !== 'folder';
  const progress = () => <div class="place-progress" aria-hidden="true" />;
  return (
    <Switch>
      <Match when={props.test.state === 'waiting'}>
        <Notice title={t('place.folder.waiting')}>
          <p>{props.test.message}</p>
          <p>{t('place.folder.second')}</p>
          {progress()}
        </Notice>
      </Match>
      <Match when={props.test.state === 'running'}>
        <Notice title={t('place.folder.running')}>
          <p>{props.test.message}</p>
          {progress()}
        </Notice>
      </Match>
      <Match when={props.test.state === 'failed'}>
        <Notice tone="danger" title={t('place.folder.failed')}>
          <p>{props.test.message}</p>
          {props.instead}
        </Notice>
      </Match>
      <Match when={props.test.state === 'passed'}>
        <Notice tone="success" title={t('place.folder.passed')}>
          <p>{props.test.message}</p>
          <p>{t('place.folder.powerCut')}</p>
        </Notice>
        <Show when={leavesBooks()}>
          <Notice tone="warning">{t('place.folder.bring')}</Notice>
        </Show>
        <MoveThere host={props.host} path={props.test.folder ?? ''} />
      </Match>
    </Switch>
  );
}

function MoveThere(props: { readonly host: HostState; readonly path: string }): JSX.Element {
  const [trouble, setTrouble] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);
  const move = async () => {
    setBusy(true);
    setTrouble(undefined);
    try {
      const result = await choosePlace(props.host, { kind: 'folder', path: props.path });
      if (isRefusal(result)) setTrouble(result.message);
    } catch (error) {
      setTrouble(toFaultData(error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Show when={trouble()}>{(text) => <Notice tone="danger">{text()}</Notice>}</Show>
      <div class="place-actions">
        <Button
          kind="primary"
          busy={busy() || props.host.moving.to() !== undefined}
          onClick={() => void move()}
        >
          {t('place.folder.button')}
        </Button>
      </div>
    </>
  );
}
