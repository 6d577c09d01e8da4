import type { NewPartyProps } from '@counterpart/sales/api';
import { Button, createForm, createLive, Form, TextField, useClient } from '@counterpart/sdk/view';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { customersContract } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './new-party-form.module.css';

/** Digits and what stands between them: then what was searched for was a phone. */
const PHONE = /^[\p{Nd}\s+\-/().]+$/u;

/** A new customer in the middle of a sale: a name, and how to reach them. Whoever it may be already is offered. */
export function NewPartyForm(props: NewPartyProps): JSX.Element {
  const client = useClient(customersContract);
  // What was typed to find them is what they are called, or their number.
  const typed = props.term.trim();
  const isPhone = PHONE.test(typed);
  const isMail = typed.includes('@');
  const form = createForm({
    initial: {
      name: isPhone || isMail ? '' : typed,
      phone: isPhone ? typed : '',
      mail: isMail ? typed : '',
    },
    validate: ({ name }) => ({ name: name.trim() === '' ? t('nameMissing') : undefined }),
    submit: ({ name, phone, mail }) =>
      client.saveCustomer({ name, phones: contact(phone), mails: contact(mail) }),
    onSaved: ({ id }) => props.onDone(id),
  });
  const [asked, setAsked] = createSignal({ name: '', phone: '', mail: '' });
  const same = createLive(() => {
    const { name, phone, mail } = asked();
    return client.duplicates({ name, phones: contact(phone), mails: contact(mail) });
  });
  const ask = () => setAsked({ ...form.values });
  const field = (name: 'name' | 'phone' | 'mail') => {
    const bound = form.field(name);
    return {
      ...bound,
      get value() {
        return bound.value;
      },
      get error() {
        return bound.error;
      },
      onCommit: () => {
        bound.onCommit();
        ask();
      },
    };
  };
  return (
    <Form
      form={form}
      label={t('newCustomer')}
      actions={
        <>
          <Button onClick={() => props.onCancel()}>{t('cancel')}</Button>
          <Button kind="primary" type="submit" shortcut="Ctrl+S" busy={form.busy()}>
            {t('saveCustomer')}
          </Button>
        </>
      }
    >
      <TextField label={t('name')} required autofocus maxLength={200} {...field('name')} />
      <TextField label={t('phone')} type="tel" maxLength={200} {...field('phone')} />
      <TextField label={t('mail')} type="email" maxLength={200} {...field('mail')} />
      <Show when={(same()?.length ?? 0) > 0}>
        <div class={styles.same}>
          <p class={styles.title}>{t('maybeThisOne')}</p>
          <For each={same()}>
            {({ customer }) => (
              <Button icon="user" onClick={() => props.onDone(customer.id)}>
                {[customer.name, customer.phone || customer.mail, customer.code].filter(Boolean).join(' · ')}
              </Button>
            )}
          </For>
        </div>
      </Show>
    </Form>
  );
}

function contact(value: string): { label: string; value: string }[] {
  return value.trim() === '' ? [] : [{ label: '', value: value.trim() }];
}
