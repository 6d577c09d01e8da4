import { backupContract, isRefusal, settingsContract, toFaultData } from '@counterpart/sdk';
import {
  Button,
  createForm,
  createLive,
  Form,
  Loaded,
  Notice,
  TextField,
  useClient,
  useFormat,
  useWorkbench,
} from '@counterpart/sdk/view';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { megabytes } from '../health/health-words.ts';
import { t } from '../text/t.ts';

/** The backups there are, making one now, and where they are kept. */
export function BackupsSection(): JSX.Element {
  const workbench = useWorkbench();
  return (
    <Show
      when={workbench.may('core.manageBackups')}
      fallback={<p class="status-quiet">{t('backups.onlyManager')}</p>}
    >
      <Backups />
    </Show>
  );
}

function Backups(): JSX.Element {
  const client = useClient(backupContract);
  const state = createLive(() => client.state());
  const format = useFormat();
  const [busy, setBusy] = createSignal(false);
  const [outcome, setOutcome] = createSignal<{ tone: 'success' | 'danger'; text: string }>();
  const make = async () => {
    setBusy(true);
    setOutcome(undefined);
    try {
      const made = await client.make({});
      if (isRefusal(made)) setOutcome({ tone: 'danger', text: made.message });
      else setOutcome({ tone: 'success', text: t('backups.made', { path: made.path }) });
    } catch (error) {
      setOutcome({ tone: 'danger', text: toFaultData(error).message });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Loaded live={state}>
      {(now) => (
        <>
          <div class="setting-card">
            <p>{t('backups.text')}</p>
            <div class="backups-actions">
              <Button kind="primary" icon="save" busy={busy() || now().making} onClick={() => void make()}>
                {t('backups.make')}
              </Button>
            </div>
            <Show when={outcome()}>{(last) => <Notice tone={last().tone}>{last().text}</Notice>}</Show>
            <Show when={!outcome() && now().failure}>
              {(text) => (
                <Notice tone="danger" title={t('backups.failed')}>
                  {text()}
                </Notice>
              )}
            </Show>
            <Show when={now().backups[0]?.filesTrouble}>
              {(text) => (
                <Notice tone="warning" title={t('backups.filesWrong')}>
                  {text()}
                </Notice>
              )}
            </Show>
            <Show
              when={now().backups.length > 0}
              fallback={
                <Show when={!now().failure}>
                  <p class="status-quiet">{t('backups.none')}</p>
                </Show>
              }
            >
              <ul role="list" class="backups" aria-label={t('settings.backups')}>
                <For each={now().backups}>
                  {(backup) => (
                    <li>
                      <span>{format.dateTime(backup.at)}</span>
                      <span class="status-quiet">
                        {`${labelOf(backup.label)} · ${megabytes(backup.bytes)}`}
                      </span>
                    </li>
                  )}
                </For>
              </ul>
            </Show>
          </div>
          <div class="setting-card">
            <h3>{t('backups.where')}</h3>
            <BackupFolder folder={now().folder} />
            <p class="status-quiet">{t('backups.restore')}</p>
          </div>
        </>
      )}
    </Loaded>
  );
}

function BackupFolder(props: { readonly folder: string }): JSX.Element {
  const settings = useClient(settingsContract);
  const form = createForm({
    initial: { folder: props.folder },
    submit: ({ folder }) => settings.set({ id: 'backup.folder', value: folder }),
  });
  return (
    <Form
      form={form}
      label={t('backups.where')}
      actions={
        <Button type="submit" busy={form.busy()} disabled={!form.dirty()}>
          {t('backups.keepThere')}
        </Button>
      }
    >
      <TextField
        label={t('backups.folder')}
        description={t('backups.folderHint')}
        {...form.field('folder')}
      />
    </Form>
  );
}

const LABELS = {
  daily: 'backups.daily',
  'by hand': 'backups.byHand',
  'before update': 'backups.beforeUpdate',
} as const;

function labelOf(label: string): string {
  return label in LABELS ? t(LABELS[label as keyof typeof LABELS]) : label;
}
