import { isRefusal } from '@counterpart/sdk';
import {
  Button,
  createLive,
  Dialog,
  Notice,
  SearchField,
  useClient,
  useWorkbench,
} from '@counterpart/sdk/view';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { type Customer, customersContract, type Likeness, type ListedCustomer } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { MergePair } from './merge-pair.tsx';
import styles from './merge.module.css';

interface MergeDialogProps {
  readonly customer: Pick<Customer, 'id' | 'name'>;
  readonly onClose: () => void;
  /** Which one is left. */
  readonly onMerged: (id: string) => void;
}

/** Looks for the other record of the same person, shows both, and makes one of them. */
export function MergeDialog(props: MergeDialogProps): JSX.Element {
  const workbench = useWorkbench();
  const client = useClient(customersContract);
  const own = createLive(() => client.customer({ id: props.customer.id }));
  const [term, setTerm] = createSignal('');
  const [other, setOther] = createSignal<string>();
  const [swapped, setSwapped] = createSignal(false);
  const [problem, setProblem] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  const alike = createLive(() => {
    const customer = own();
    if (!customer) return undefined;
    const { id, name, phones, mails } = customer;
    return client.duplicates({ customer: id, name, phones, mails });
  });
  const found = createLive(() =>
    term().trim() === '' ? undefined : client.findCustomers({ term: term(), limit: 6 }),
  );
  const offered = (): readonly { customer: ListedCustomer; same: readonly Likeness[] }[] =>
    term().trim() === ''
      ? (alike() ?? [])
      : (found() ?? [])
          .filter(({ id }) => id !== props.customer.id)
          .map((customer) => ({ customer, same: [] }));
  const second = createLive(() => {
    const id = other();
    return id === undefined ? undefined : client.customer({ id });
  });
  const pair = () => {
    const [one, two] = [own(), second()];
    if (!one || !two) return undefined;
    return swapped() ? { kept: two, gone: one } : { kept: one, gone: two };
  };
  const merge = async () => {
    const both = pair();
    if (!both || busy()) return;
    setBusy(true);
    const answer = await client.mergeCustomers({ from: both.gone.id, into: both.kept.id });
    setBusy(false);
    if (isRefusal(answer)) return setProblem(answer.message);
    workbench.notify({ kind: 'success', text: t('merge.done', { name: answer.name }) });
    props.onMerged(answer.id);
  };
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t('merge.title', { name: props.customer.name })}
      description={t('merge.text')}
      actions={
        <>
          <Button onClick={props.onClose}>{t('cancel')}</Button>
          <Button kind="primary" disabled={!pair()} busy={busy()} onClick={() => void merge()}>
            {pair() ? t('merge.button', { name: pair()!.kept.name }) : t('merge.choose')}
          </Button>
        </>
      }
    >
      <div class={styles.body}>
        <Show when={problem() !== ''}>
          <Notice tone="danger">{problem()}</Notice>
        </Show>
        <Show
          when={pair()}
          fallback={
            <>
              <SearchField
                label={t('merge.search')}
                autofocus
                placeholder={t('searchHint')}
                value={term()}
                onChange={setTerm}
              />
              <ul class={styles.choices} aria-label={t('merge.candidates')}>
                <For
                  each={offered()}
                  fallback={
                    <li class={styles.none}>
                      {term().trim() === '' ? t('merge.nobody') : t('nothingFound')}
                    </li>
                  }
                >
                  {({ customer, same }) => (
                    <li>
                      <button type="button" class={styles.choice} onClick={() => setOther(customer.id)}>
                        <span class={styles.name} dir="auto">
                          {customer.name}
                        </span>
                        <span class={styles.detail}>
                          {[
                            customer.code,
                            customer.phone,
                            customer.mail,
                            same.length > 0
                              ? t('merge.same', {
                                  what: same.map((one) => t(`merge.same.${one}`)).join(', '),
                                })
                              : '',
                          ]
                            .filter(Boolean)
                            .join(' · ')}
                        </span>
                      </button>
                    </li>
                  )}
                </For>
              </ul>
            </>
          }
        >
          {(both) => (
            <>
              <MergePair kept={both().kept} gone={both().gone} />
              <div class={styles.actions}>
                <Button icon="refresh" onClick={() => setSwapped(!swapped())}>
                  {t('merge.swap', { name: both().gone.name })}
                </Button>
                <Button kind="quiet" onClick={() => setOther(undefined)}>
                  {t('merge.another')}
                </Button>
              </div>
            </>
          )}
        </Show>
      </div>
    </Dialog>
  );
}
