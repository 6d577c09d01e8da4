import { createClient, isRefusal, placeContract, refusal, toFaultData } from '@counterpart/sdk';
import { Button, createForm, Form, Notice, TextField } from '@counterpart/sdk/view';
import { createEffect, createSignal, type JSX, Match, on, Show, Switch } from 'solid-js';
import { follow } from '../session/follow.ts';
import type { HostState } from '../session/host-state.ts';
import { t } from '../text/t.ts';
import { atItsField, choosePlace } from './choose-place.ts';

export interface FolderFormProps {
  readonly host: HostState;
  /** Leads to what to do instead; not there where there is nothing else. */
  readonly onInstead?: (() => void) | undefined;
}

/** A shared folder is tested from two tills first. Only one that passed is offered. */
export function FolderForm(props: FolderFormProps): JSX.Element {
  const client = createClient(placeContract, props.host.session.call);
  const test = follow(props.host.session, () => client.folderTest());
  // What was typed when the test began: the host may spell the folder differently.
  const [tested, setTested] = createSignal<{ readonly typed: string; readonly folder: string | null }>();
  const [moveTrouble, setMoveTrouble] = createSignal<string>();
  const [moving, setMoving] = createSignal(false);
  const form = createForm({
    initial: { path: '' },
    validate: ({ path }) => ({ path: path.trim() ? undefined : t('place.folderPath.missing') }),
    submit: async ({ path }) => {
      const typed = path.trim();
      const other = going() || tested()?.typed === typed ? undefined : underWay();
      if (other)
        return refusal('test-under-way', t('place.folder.busy', { folder: other }), { field: 'path' });
      const result = await atItsField(client.testFolder({ folder: typed }));
      setTested(isRefusal(result) ? undefined : { typed, folder: result.folder });
      return result;
    },
  });
  // A test that was begun before this page was opened goes on here.
  createEffect(
    on(test.value, (now) => {
      if (!now?.folder || now.state === 'idle' || form.values.path !== '') return;
      form.set('path', now.folder);
      setTested({ typed: now.folder, folder: now.folder });
    }),
  );
  const current = () => {
    const now = test.value();
    const mine = now && now.folder === tested()?.folder && tested()?.typed === form.values.path.trim();
    return mine && now.state !== 'idle' ? now : undefined;
  };
  /** A test goes on even when another folder was typed meanwhile. */
  const underWay = () => {
    const now = test.value();
    return now?.state === 'waiting' || now?.state === 'running' ? (now.folder ?? undefined) : undefined;
  };
  let outcome: HTMLDivElement | undefined;
  createEffect(
    on(
      () => current()?.state,
      (state) => state && queueMicrotask(() => outcome?.scrollIntoView?.({ block: 'nearest' })),
      { defer: true },
    ),
  );
  const refused = () => form.errors.path !== undefined && form.values.path.trim() !== '';
  const going = () => current()?.state === 'waiting' || current()?.state === 'running';
  const move = async (path: string) => {
    setMoving(true);
    setMoveTrouble(undefined);
    try {
      const result = await choosePlace(props.host, { kind: 'folder', path });
      if (isRefusal(result)) setMoveTrouble(result.message);
    } catch (error) {
      setMoveTrouble(toFaultData(error).message);
    } finally {
      setMoving(false);
    }
  };
  const instead = () => (
    <Show when={props.onInstead}>
      {(lead) => <Button onClick={() => lead()()}>{t('place.folder.insteadButton')}</Button>}
    </Show>
  );
  return (
    <div class="place-folder">
      <Form
        form={form}
        label={t('place.folder')}
        actions={
          <Button
            kind={current()?.state === 'passed' ? 'secondary' : 'primary'}
            type="submit"
            busy={form.busy() || going()}
          >
            {t(current() && !going() ? 'place.folder.testAgain' : 'place.folder.test')}
          </Button>
        }
      >
        <TextField
          label={t('place.folderPath')}
          description={t('place.folderPath.text')}
          {...form.field('path')}
        />
        <Show when={refused() && props.onInstead}>
          <div class="place-instead">
            <span>{t('place.folder.instead')}</span>
            {instead()}
          </div>
        </Show>
      </Form>
      <div ref={(element) => (outcome = element)} class="place-outcome">
        <Switch>
          <Match when={current()?.state === 'waiting'}>
            <Notice title={t('place.folder.waiting')}>
              <p>{current()?.message}</p>
              <p>{t('place.folder.second')}</p>
              <Progress />
            </Notice>
          </Match>
          <Match when={current()?.state === 'running'}>
            <Notice title={t('place.folder.running')}>
              <p>{current()?.message}</p>
              <Progress />
            </Notice>
          </Match>
          <Match when={current()?.state === 'failed'}>
            <Notice tone="danger" title={t('place.folder.failed')}>
              <p>{current()?.message}</p>
              <div class="place-instead">
                <span>{t('place.folder.instead')}</span>
                {instead()}
              </div>
            </Notice>
          </Match>
          <Match when={current()?.state === 'passed'}>
            <Notice tone="success" title={t('place.folder.passed')}>
              <p>{current()?.message}</p>
              <p>{t('place.folder.powerCut')}</p>
            </Notice>
            <Show when={moveTrouble()}>{(text) => <Notice tone="danger">{text()}</Notice>}</Show>
            <div class="place-actions">
              <Button
                kind="primary"
                busy={moving() || props.host.moving.to() !== undefined}
                onClick={() => void move(current()!.folder ?? form.values.path.trim())}
              >
                {t('place.folder.button')}
              </Button>
            </div>
          </Match>
        </Switch>
      </div>
    </div>
  );
}

function Progress(): JSX.Element {
  return <div class="place-progress" aria-hidden="true" />;
}
