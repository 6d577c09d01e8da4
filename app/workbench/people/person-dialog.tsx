import { type CallUser, identityContract } from '@counterpart/sdk';
import { Button, createForm, Dialog, Form, Select, TextField, useClient } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { t } from '../text/t.ts';
import type { Person } from './person.ts';
import { PinFields, pinProblems } from './pin-fields.tsx';

interface PersonDialogProps {
  /** Without one, somebody new. */
  readonly person: Person | undefined;
  readonly onClose: () => void;
}

interface Values {
  readonly name: string;
  readonly role: CallUser['role'];
  readonly pin: string;
  readonly again: string;
}

const ROLES: readonly CallUser['role'][] = ['cashier', 'manager', 'owner'];

/** A person's name and role, and the first PIN of somebody new. */
export function PersonDialog(props: PersonDialogProps): JSX.Element {
  const client = useClient(identityContract);
  const { person } = props;
  const form = createForm<Values, Person>({
    initial: { name: person?.name ?? '', role: person?.role ?? 'cashier', pin: '', again: '' },
    validate: (values) => ({
      name: values.name.trim() === '' ? t('people.needsName') : undefined,
      ...(person ? {} : pinProblems(values)),
    }),
    submit: ({ name, role, pin }) =>
      person ? client.changePerson({ person: person.id, name, role }) : client.addPerson({ name, role, pin }),
    onSaved: () => props.onClose(),
  });
  const title = person ? t('people.changeOf', { name: person.name }) : t('people.add');
  return (
    <Dialog
      open
      onClose={() => props.onClose()}
      title={title}
      size="small"
      actions={
        <Button kind="primary" shortcut="Ctrl+S" busy={form.busy()} onClick={() => void form.submit()}>
          {t('people.save')}
        </Button>
      }
    >
      <Form form={form} label={title}>
        <TextField label={t('people.name')} maxLength={80} autofocus {...form.field('name')} />
        <Select
          label={t('people.role')}
          options={ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          value={form.values.role}
          onChange={(role) => form.set('role', role as CallUser['role'])}
        />
        <p class="status-quiet">{t(`people.may.${form.values.role}`)}</p>
        <Show when={!person}>
          <PinFields form={form} />
        </Show>
      </Form>
    </Dialog>
  );
}
