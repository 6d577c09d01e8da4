import {
  Button,
  createForm,
  createLive,
  Dialog,
  EmptyState,
  Form,
  Loaded,
  Select,
  TextField,
  useClient,
} from '@counterpart/sdk/view';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { MESSAGE_FIELDS, type MessageTemplate, repairsContract } from '../../api/index.ts';
import { useTell } from '../shared/use-tell.ts';
import { t } from '../text/t.ts';
import styles from './settings.module.css';

/** What the shop writes to its customers, with fields that are filled in. */
export function TemplateSettings(): JSX.Element {
  const repairs = useClient(repairsContract);
  const tell = useTell();
  const templates = createLive(() => repairs.messageTemplates({}));
  const [editing, setEditing] = createSignal<MessageTemplate | 'new' | null>(null);
  return (
    <div class={styles.stack}>
      <Loaded live={templates} empty={<EmptyState icon="message" title={t('noTemplates')} />}>
        {(all) => (
          <ul class={styles.lines} aria-label={t('settings.messages')}>
            <For each={all()}>
              {(template) => (
                <li class={styles.line}>
                  <span class={styles.grow}>
                    <strong>{template.name}</strong>
                    <br />
                    <span class={styles.rest}>{template.body}</span>
                  </span>
                  <Button
                    kind="quiet"
                    icon="pencil"
                    label={t('changeNamed', { name: template.name })}
                    onClick={() => setEditing({ ...template })}
                  >
                    {t('change')}
                  </Button>
                  <Button
                    kind="quiet"
                    icon="trash"
                    label={t('removeNamed', { name: template.name })}
                    onClick={() => void tell(repairs.removeMessageTemplate({ id: template.id }))}
                  />
                </li>
              )}
            </For>
          </ul>
        )}
      </Loaded>
      <Button icon="plus" class={styles.start} onClick={() => setEditing('new')}>
        {t('addTemplate')}
      </Button>
      <Show when={editing()} keyed>
        {(template) => (
          <TemplateDialog template={template === 'new' ? null : template} onClose={() => setEditing(null)} />
        )}
      </Show>
    </div>
  );
}

interface TemplateDialogProps {
  readonly template: MessageTemplate | null;
  readonly onClose: () => void;
}

const ANY_STATE = '';

function TemplateDialog(props: TemplateDialogProps): JSX.Element {
  const repairs = useClient(repairsContract);
  const graph = createLive(() => repairs.stateGraph({}));
  const form = createForm({
    initial: {
      name: props.template?.name ?? '',
      body: props.template?.body ?? '',
      state: props.template?.state ?? ANY_STATE,
    },
    submit: ({ name, body, state }) =>
      repairs.saveMessageTemplate({
        ...(props.template ? { id: props.template.id } : {}),
        name,
        body,
        state: state === ANY_STATE ? null : state,
      }),
    onSaved: () => props.onClose(),
  });
  return (
    <Dialog open onClose={() => props.onClose()} title={t('template')}>
      <Form
        form={form}
        label={t('template')}
        actions={
          <Button kind="primary" type="submit" shortcut="Ctrl+S" busy={form.busy()}>
            {t('save')}
          </Button>
        }
      >
        <TextField label={t('templateName')} required maxLength={80} {...form.field('name')} />
        <TextField
          label={t('message')}
          description={t('templateFields', { fields: MESSAGE_FIELDS.map((field) => `{${field}}`).join(' ') })}
          required
          multiline={6}
          maxLength={2000}
          {...form.field('body')}
        />
        <Select
          label={t('templateState')}
          options={[
            { value: ANY_STATE, label: t('anyState') },
            ...(graph()?.states ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          {...form.field('state')}
        />
      </Form>
    </Dialog>
  );
}
