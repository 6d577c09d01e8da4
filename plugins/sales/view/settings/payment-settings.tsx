import { createSignal, For, type JSX, Show } from 'solid-js';
import { isRefusal, newId } from '@counterpart/sdk';
import {
  Badge,
  Button,
  createLive,
  IconButton,
  Loaded,
  useClient,
  useWorkbench,
} from '@counterpart/sdk/view';
import { salesContract, type ShopPaymentMethod } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { MethodDialog } from './method-dialog.tsx';
import { titleOf } from './method-title.ts';
import styles from './payment-settings.module.css';

type Sales = ReturnType<typeof useClient<(typeof salesContract)['methods']>>;

/** Under Settings: the ways to pay that the shop sets up, and those that other modules bring. */
export function PaymentSettings(): JSX.Element {
  const workbench = useWorkbench();
  const sales: Sales = useClient(salesContract);
  const own = createLive(() => sales.shopPaymentMethods({}));
  const all = createLive(() => sales.paymentMethods({}));
  const [editing, setEditing] = createSignal<ShopPaymentMethod>();
  const others = () => (all() ?? []).filter(({ plugin }) => plugin !== 'sales');

  /** Moves one before the one above it. */
  const raise = async (methods: readonly ShopPaymentMethod[], index: number) => {
    const ids = methods.map(({ id }) => id);
    ids.splice(index - 1, 0, ...ids.splice(index, 1));
    const result = await sales.orderPaymentMethods({ methods: ids });
    if (isRefusal(result)) workbench.notify({ kind: 'warning', text: result.message });
  };
  return (
    <div class={`setting-card ${styles['card']}`}>
      <Loaded live={own}>
        {(methods) => (
          <ul class={styles['methods']} role="list" aria-label={t('methods.label')}>
            <For each={methods()}>
              {(method, index) => (
                <li class={styles['method']} aria-label={titleOf(method)}>
                  <span class={styles['title']}>{titleOf(method)}</span>
                  <MethodBadges method={method} />
                  <IconButton
                    icon="chevron-up"
                    label={t('methods.up', { title: titleOf(method) })}
                    disabled={index() === 0}
                    onClick={() => void raise(methods(), index())}
                  />
                  <IconButton
                    icon="pencil"
                    label={t('methods.change', { title: titleOf(method) })}
                    onClick={() => setEditing(method)}
                  />
                </li>
              )}
            </For>
          </ul>
        )}
      </Loaded>
      <div>
        <Button icon="plus" onClick={() => setEditing(newMethod())}>
          {t('methods.add')}
        </Button>
      </div>
      <Show when={others().length > 0}>
        <h3>{t('methods.others')}</h3>
        <ul class={styles['methods']} role="list" aria-label={t('methods.others')}>
          <For each={others()}>
            {(method) => (
              <li
                class={styles['method']}
                aria-label={method.title}
                data-unavailable={method.unavailable === null ? undefined : ''}
              >
                <span class={styles['title']}>{method.title}</span>
                <Show when={method.unavailable}>
                  {(reason) => <span class={styles['reason']}>{reason()}</span>}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={editing()} keyed>
        {(method) => <MethodDialog method={method} onClose={() => setEditing(undefined)} />}
      </Show>
    </div>
  );
}

function MethodBadges(props: { readonly method: ShopPaymentMethod }): JSX.Element {
  return (
    <span class={styles['badges']}>
      <Show when={props.method.reference !== 'none'}>
        <Badge>
          {t(props.method.reference === 'required' ? 'methods.referenceNeeded' : 'methods.referenceOptional')}
        </Badge>
      </Show>
      <Show when={props.method.opensDrawer}>
        <Badge>{t('methods.opensDrawer')}</Badge>
      </Show>
      <Show when={!props.method.refundable}>
        <Badge>{t('methods.notRefundable')}</Badge>
      </Show>
      <Show when={!props.method.active}>
        <Badge tone="warning">{t('methods.inactive')}</Badge>
      </Show>
    </span>
  );
}

function newMethod(): ShopPaymentMethod {
  return {
    id: newId(),
    title: '',
    reference: 'none',
    refundable: true,
    opensDrawer: false,
    active: true,
    position: 0,
  };
}
