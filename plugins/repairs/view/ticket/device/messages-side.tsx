import {
  Button,
  createLive,
  EmptyState,
  Loaded,
  Select,
  TextField,
  useClient,
  useWorkbench,
} from '@counterpart/sdk/view';
import { createEffect, createSignal, type JSX, on, Show } from 'solid-js';
import { type MessageTemplate, repairsContract, type RepairDevice } from '../../../api/index.ts';
import { t } from '../../text/t.ts';
import styles from '../ticket.module.css';

/** Messages to the customer as drafts: filled in, looked at, then copied or handed to the phone. Nothing is sent here. */
export function MessagesSide(props: { readonly device: RepairDevice }): JSX.Element {
  const repairs = useClient(repairsContract);
  const templates = createLive(() => repairs.messageTemplates({}));
  return (
    <Loaded
      live={templates}
      empty={<EmptyState icon="message" title={t('noTemplates')} text={t('noTemplatesHint')} />}
    >
      {(all) => <Draft device={props.device} templates={all()} />}
    </Loaded>
  );
}

interface DraftProps {
  readonly device: RepairDevice;
  readonly templates: readonly MessageTemplate[];
}

function Draft(props: DraftProps): JSX.Element {
  const workbench = useWorkbench();
  const repairs = useClient(repairsContract);
  const [chosen, setChosen] = createSignal<string | null>(null);
  const [text, setText] = createSignal('');
  /** The one for the state it is in, before any other. */
  const template = () =>
    chosen() ??
    props.templates.find(({ state }) => state === props.device.state.id)?.id ??
    props.templates[0]!.id;
  const draft = createLive(() => repairs.messageDraft({ device: props.device.id, template: template() }));
  createEffect(
    on(
      () => draft()?.text,
      (filled) => setText(filled ?? ''),
    ),
  );
  const copy = async () => {
    await navigator.clipboard.writeText(text());
    workbench.notify({ kind: 'success', text: t('messageCopied') });
  };
  const address = (scheme: 'sms' | 'mailto') => {
    const phone = draft()?.phone?.replaceAll(/[^+\d]/g, '') ?? '';
    const body = `?body=${encodeURIComponent(text())}`;
    return scheme === 'sms' ? `sms:${phone}${body}` : `mailto:${body}`;
  };
  return (
    <div class={styles.stack}>
      <Select
        label={t('template')}
        value={template()}
        options={props.templates.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setChosen}
      />
      <TextField label={t('message')} multiline={6} value={text()} onChange={setText} />
      <div class={styles.row}>
        <Button kind="primary" icon="copy" disabled={text() === ''} onClick={() => void copy()}>
          {t('copyMessage')}
        </Button>
        <Show when={draft()?.phone}>
          <a href={address('sms')}>{t('messageBySms')}</a>
        </Show>
        <a href={address('mailto')}>{t('messageByMail')}</a>
      </div>
      <p class={styles.rest}>{t('messageHelp')}</p>
    </div>
  );
}
