import { isRefusal } from '@counterpart/sdk';
import {
  Badge,
  Button,
  createForm,
  createLive,
  Dialog,
  Form,
  IconButton,
  Select,
  Switch,
  TextField,
  useClient,
  useWorkbench,
} from '@counterpart/sdk/view';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { type CustomField, type CustomFieldKind, customersContract } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './settings.module.css';

const KINDS: readonly CustomFieldKind[] = ['text', 'number', 'date', 'choice'];
const NEW = 'new';

/** What this shop wants to know of customers beside what everybody does, in the order of the form. */
export function CustomFieldSettings(): JSX.Element {
  const workbench = useWorkbench();
  const client = useClient(customersContract);
  const fields = createLive(() => client.customFields({}));
  const [editing, setEditing] = createSignal<CustomField | typeof NEW>();
  const up = async (index: number) => {
    const all = fields() ?? [];
    const answer = await client.moveCustomField({ id: all[index]!.id, before: all[index - 1]!.id });
    if (isRefusal(answer)) workbench.notify({ kind: 'warning', text: answer.message });
  };
  return (
    <fieldset class={styles['terms']}>
      <legend class={styles['legend']}>{t('customFields')}</legend>
      <p class={styles['hint']}>{t('customFieldsHint')}</p>
      <ul class={styles['rules']} aria-label={t('customFields')}>
        <For each={fields() ?? []}>
          {(field, index) => (
            <li class={styles['rule']}>
              <div class={styles['ruleText']}>
                <span>{field.title}</span>
                <span class={styles['hint']}>
                  {[t(`fieldKind.${field.kind}`), field.choices.join(', ')].filter(Boolean).join(': ')}
                </span>
              </div>
              <Show when={field.retired}>
                <Badge>{t('fieldRetired')}</Badge>
              </Show>
              <Show when={index() > 0}>
                <IconButton
                  icon="chevron-up"
                  label={t('moveUp', { name: field.title })}
                  onClick={() => void up(index())}
                />
              </Show>
              <IconButton
                icon="pencil"
                label={t('changeField', { name: field.title })}
                onClick={() => setEditing(field)}
              />
            </li>
          )}
        </For>
      </ul>
      <div>
        <Button icon="plus" onClick={() => setEditing(NEW)}>
          {t('addField')}
        </Button>
      </div>
      <Show when={editing()} keyed>
        {(one) => <FieldDialog field={one === NEW ? undefined : one} onClose={() => setEditing(undefined)} />}
      </Show>
    </fieldset>
  );
}

function FieldDialog(props: {
  readonly field: CustomField | undefined;
  readonly onClose: () => void;
}): JSX.Element {
  const client = useClient(customersContract);
  const { field } = props;
  const form = createForm({
    initial: {
      title: field?.title ?? '',
      kind: (field?.kind ?? 'text') as string,
      choices: field?.choices.join('\n') ?? '',
      retired: field?.retired ?? false,
    },
    validate: ({ title }) => ({ title: title.trim() === '' ? t('fieldTitleMissing') : undefined }),
    submit: ({ title, kind, choices, retired }) =>
      client.saveCustomField({
        ...(field && { id: field.id, revision: field.revision }),
        title,
        kind: kind as CustomFieldKind,
        choices: choices
          .split('\n')
          .map((choice) => choice.trim())
          .filter((choice) => choice !== ''),
        retired,
      }),
    onSaved: () => props.onClose(),
  });
  return (
    <Dialog open onClose={props.onClose} size="small" title={field ? field.title : t('addField')}>
      <Form
        form={form}
        label={t('customFields')}
        actions={
          <Button kind="primary" type="submit" shortcut="Ctrl+S" busy={form.busy()}>
            {t('save')}
          </Button>
        }
      >
        <TextField label={t('fieldTitle')} required autofocus maxLength={80} {...form.field('title')} />
        <Show when={!field}>
          <Select
            label={t('fieldKind')}
            options={KINDS.map((kind) => ({ value: kind, label: t(`fieldKind.${kind}`) }))}
            {...form.field('kind')}
          />
        </Show>
        <Show when={form.values.kind === 'choice'}>
          <TextField label={t('fieldChoices')} multiline={5} maxLength={4000} {...form.field('choices')} />
        </Show>
        <Show when={field}>
          <Switch
            label={t('fieldRetire')}
            checked={form.values.retired}
            onChange={(retired) => form.set('retired', retired)}
          />
        </Show>
      </Form>
    </Dialog>
  );
}
