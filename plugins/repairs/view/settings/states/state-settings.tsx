import {
  Button,
  createLive,
  Loaded,
  Notice,
  TextField,
  useClient,
  useWorkbench,
} from '@counterpart/sdk/view';
import { createEffect, createSignal, For, type JSX, on, Show, untrack } from 'solid-js';
import { repairsContract, type StateGraph } from '../../../api/index.ts';
import { useTell } from '../../shared/use-tell.ts';
import { t } from '../../text/t.ts';
import styles from '../settings.module.css';
import { createGraphDraft } from './graph-draft.ts';
import { StateLine } from './state-line.tsx';

interface KeptGraph extends StateGraph {
  readonly counts: Readonly<Record<string, number>>;
  readonly revision: number;
}

/** The states of a repair: what they are called, in which order, and which leads where. */
export function StateSettings(): JSX.Element {
  const repairs = useClient(repairsContract);
  const graph = createLive(() => repairs.stateGraph({}));
  return <Loaded live={graph}>{(kept) => <GraphEditor kept={kept()} />}</Loaded>;
}

function GraphEditor(props: { readonly kept: KeptGraph }): JSX.Element {
  const workbench = useWorkbench();
  const repairs = useClient(repairsContract);
  const tell = useTell();
  const draft = createGraphDraft(untrack(() => props.kept));
  const [revision, setRevision] = createSignal(untrack(() => props.kept.revision));
  const [open, setOpen] = createSignal<string | null>(null);
  const [name, setName] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  const take = () => {
    draft.reset(props.kept);
    setRevision(props.kept.revision);
  };
  // What another till changes meanwhile is shown, unless something was changed here: then saving says so.
  createEffect(
    on(
      () => props.kept.revision,
      () => draft.dirty() || take(),
      { defer: true },
    ),
  );
  const add = () => {
    const called = name().trim();
    if (called === '') return;
    draft.add(called);
    setName('');
    setOpen(draft.graph().states.at(-1)!.id);
  };
  const save = async () => {
    setBusy(true);
    const saved = await tell(repairs.saveStateGraph({ revision: revision(), ...draft.graph() }));
    setBusy(false);
    if (!saved) return;
    draft.reset(saved);
    setRevision(props.kept.revision);
    workbench.notify({ kind: 'success', text: t('statesSaved') });
  };
  return (
    <div class={styles.stack}>
      <p class={styles.rest}>{t('statesHelp')}</p>
      <Show when={draft.problems().length > 0}>
        <Notice tone="danger" title={t('statesWrong')}>
          <ul class={styles.problems}>
            <For each={draft.problems()}>{(problem) => <li>{problem.message}</li>}</For>
          </ul>
        </Notice>
      </Show>
      <ol class={styles.lines} aria-label={t('settings.states')}>
        <For each={draft.graph().states.map(({ id }) => id)}>
          {(id) => (
            <StateLine
              id={id}
              draft={draft}
              devices={props.kept.counts[id] ?? 0}
              open={open() === id}
              onToggle={() => setOpen(open() === id ? null : id)}
            />
          )}
        </For>
      </ol>
      <div class={styles.row}>
        <TextField
          class={styles.grow}
          label={t('newState')}
          maxLength={60}
          value={name()}
          onChange={setName}
          onKeyDown={(event) => event.key === 'Enter' && add()}
        />
        <Button icon="plus" disabled={name().trim() === ''} onClick={add}>
          {t('addState')}
        </Button>
      </div>
      <div class={styles.row}>
        <Button
          kind="primary"
          icon="save"
          busy={busy()}
          disabled={!draft.dirty() || draft.problems().length > 0}
          onClick={() => void save()}
        >
          {t('saveStates')}
        </Button>
        <Show when={draft.dirty()}>
          <Button kind="quiet" icon="undo" onClick={take}>
            {t('leaveAsIs')}
          </Button>
        </Show>
      </div>
    </div>
  );
}
