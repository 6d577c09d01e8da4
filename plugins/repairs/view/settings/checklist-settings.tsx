import {
  Button,
  createForm,
  createLive,
  Dialog,
  EmptyState,
  Form,
  Loaded,
  TextField,
  useClient,
} from '@counterpart/sdk/view';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { type Checklist, repairsContract } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './settings.module.css';

/** What to look at when a device is taken in, for each kind of device. */
export function ChecklistSettings(): JSX.Element {
  const repairs = useClient(repairsContract);
  const lists = createLive(() => repairs.checklists({}));
  const [editing, setEditing] = createSignal<Checklist | 'new' | null>(null);
  return (
    <div class={styles.stack}>
      <Loaded
        live={lists}
        empty={<EmptyState icon="list" title={t('noChecklists')} text={t('noChecklistsHint')} />}
      >
        {(all) => (
          <ul class={styles.lines} aria-label={t('settings.checklists')}>
            <For each={all()}>
              {(list) => (
                <li class={styles.line}>
                  <span class={styles.grow}>
                    <strong>{list.kind || t('allOtherKinds')}</strong>
                    <br />
                    <span class={styles.rest}>{list.items.join(', ')}</span>
                  </span>
                  <Button
                    kind="quiet"
                    icon="pencil"
                    label={t('changeNamed', { name: list.kind || t('allOtherKinds') })}
                    onClick={() => setEditing({ ...list, items: [...list.items] })}
                  >
                    {t('change')}
                  </Button>
                </li>
              )}
            </For>
          </ul>
        )}
      </Loaded>
      <Button icon="plus" class={styles.start} onClick={() => setEditing('new')}>
        {t('addChecklist')}
      </Button>
      <Show when={editing()} keyed>
        {(list) => <ChecklistDialog list={list === 'new' ? null : list} onClose={() => setEditing(null)} />}
      </Show>
    </div>
  );
}

interface ChecklistDialogProps {
  readonly list: Checklist | null;
  readonly onClose: () => void;
}

function ChecklistDialog(props: ChecklistDialogProps): JSX.Element {
  const repairs = useClient(repairsContract);
  const form = createForm({
    initial: { kind: props.list?.kind ?? '', points: (props.list?.items ?? []).join('\n') },
    submit: ({ kind, points }) =>
      repairs.saveChecklist({
        ...(props.list ? { id: props.list.id } : {}),
        kind: kind.trim(),
        items: points
          .split('\n')
          .map((point) => point.trim())
          .filter(Boolean),
      }),
    onSaved: () => props.onClose(),
  });
  return (
    <Dialog open onClose={() => props.onClose()} title={t('checklist')} description={t('checklistHelp')}>
      <Form
        form={form}
        label={t('checklist')}
        actions={
          <Button kind="primary" type="submit" shortcut="Ctrl+S" busy={form.busy()}>
            {t('save')}
          </Button>
        }
      >
        <TextField
          label={t('kind')}
          description={t('checklistKindHelp')}
          maxLength={60}
          {...form.field('kind')}
        />
        <TextField label={t('points')} multiline={8} {...form.field('points')} />
      </Form>
    </Dialog>
  );
}
