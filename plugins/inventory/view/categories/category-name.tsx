import { Button, createForm, Form, TextField } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import { t } from '../text/t.ts';
import styles from './categories-panel.module.css';

interface CategoryNameProps {
  readonly label: string;
  readonly value: string;
  readonly onSave: (name: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** Names a category, new or not. */
export function CategoryName(props: CategoryNameProps): JSX.Element {
  const form = createForm({
    initial: { name: props.value },
    validate: ({ name }) => ({ name: name.trim() === '' ? t('nameMissing') : undefined }),
    submit: async ({ name }) => {
      await props.onSave(name);
      return {};
    },
  });
  return (
    <Form
      form={form}
      label={props.label}
      class={styles.naming}
      actions={
        <>
          <Button onClick={() => props.onCancel()}>{t('cancel')}</Button>
          <Button kind="primary" type="submit" busy={form.busy()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <TextField label={props.label} autofocus maxLength={80} {...form.field('name')} />
    </Form>
  );
}
