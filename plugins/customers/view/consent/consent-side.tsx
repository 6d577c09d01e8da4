import {
  Badge,
  Button,
  createForm,
  createLive,
  Dialog,
  Form,
  Loaded,
  Select,
  TextField,
  useClient,
  useFormat,
  useWorkbench,
} from '@counterpart/sdk/view';
import { createSignal, For, type JSX, Show } from 'solid-js';
import {
  type Consent,
  type ConsentPurpose,
  type ConsentWay,
  type Customer,
  customersContract,
} from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './consent-side.module.css';

const PURPOSES: readonly ConsentPurpose[] = ['mail', 'message', 'phone', 'profile'];
const WAYS: readonly ConsentWay[] = ['in-person', 'paper', 'phone', 'mail', 'online'];

/** What somebody is about to say. */
interface Saying {
  readonly purpose: ConsentPurpose;
  readonly given: boolean;
}

/** What a customer agreed to, since when and how; and everything they ever said about it. */
export function ConsentSide(props: { readonly customer: Customer }): JSX.Element {
  const workbench = useWorkbench();
  const format = useFormat();
  const client = useClient(customersContract);
  const consents = createLive(() => client.consents({ customer: props.customer.id }));
  const [saying, setSaying] = createSignal<Saying>();
  const newest = (all: readonly Consent[], purpose: ConsentPurpose) =>
    all.find((consent) => consent.purpose === purpose);
  const told = ({ given, at, how }: Consent) =>
    t(given ? 'consent.given' : 'consent.withdrawn', { day: format.day(at), how: t(`consent.how.${how}`) });
  return (
    <Loaded live={consents}>
      {(all) => (
        <div class={styles.side}>
          <ul class={styles.purposes} aria-label={t('consent')}>
            <For each={PURPOSES}>
              {(purpose) => {
                const now = () => newest(all(), purpose);
                const given = () => now()?.given === true;
                return (
                  <li class={styles.purpose}>
                    <div class={styles.what}>
                      <span class={styles.title}>{t(`consent.for.${purpose}`)}</span>
                      <span class={styles.told}>
                        <Show when={now()} fallback={t('consent.never')}>
                          {(consent) => told(consent())}
                        </Show>
                      </span>
                    </div>
                    <Badge tone={given() ? 'success' : 'neutral'} icon={given() ? 'check' : 'minus'}>
                      {t(given() ? 'yes' : 'no')}
                    </Badge>
                    <Show when={workbench.may('customers.edit')}>
                      <Button onClick={() => setSaying({ purpose, given: !given() })}>
                        {t(given() ? 'consent.withdraw' : 'consent.agree')}
                      </Button>
                    </Show>
                  </li>
                );
              }}
            </For>
          </ul>
          <Show when={all().length > 0}>
            <h3 class={styles.heading}>{t('consent.history')}</h3>
            <ol class={styles.history}>
              <For each={all()}>
                {(consent) => (
                  <li>
                    {[t(`consent.for.${consent.purpose}`), told(consent), consent.person?.name]
                      .filter(Boolean)
                      .join(' · ')}
                  </li>
                )}
              </For>
            </ol>
          </Show>
          <Show when={saying()} keyed>
            {(one) => (
              <ConsentDialog customer={props.customer} {...one} onClose={() => setSaying(undefined)} />
            )}
          </Show>
        </div>
      )}
    </Loaded>
  );
}

function ConsentDialog(
  props: Saying & { readonly customer: Customer; readonly onClose: () => void },
): JSX.Element {
  const client = useClient(customersContract);
  const form = createForm({
    initial: { how: 'in-person' as string, day: '' },
    submit: ({ how, day }) =>
      client.recordConsent({
        customer: props.customer.id,
        purpose: props.purpose,
        given: props.given,
        how: how as ConsentWay,
        // Noon of that day is that day in every zone but a few.
        ...(day === '' ? {} : { at: Math.min(Date.parse(`${day}T12:00:00`), Date.now()) }),
      }),
    onSaved: () => props.onClose(),
  });
  return (
    <Dialog
      open
      onClose={props.onClose}
      size="small"
      title={t(props.given ? 'consent.agreeTitle' : 'consent.withdrawTitle', {
        name: props.customer.name,
        purpose: t(`consent.for.${props.purpose}`),
      })}
    >
      <Form
        form={form}
        label={t('consent')}
        actions={
          <Button kind="primary" type="submit" shortcut="Ctrl+S" busy={form.busy()}>
            {t('save')}
          </Button>
        }
      >
        <Select
          label={t('consent.how')}
          options={WAYS.map((how) => ({ value: how, label: t(`consent.way.${how}`) }))}
          {...form.field('how')}
        />
        <TextField label={t('consent.day')} type="date" {...form.field('day')} />
      </Form>
    </Dialog>
  );
}
