import { createSignal, type JSX, Show } from 'solid-js';
import { isRefusal } from '@counterpart/sdk';
import {
  Badge,
  Button,
  createLive,
  createShortcut,
  Icon,
  IconButton,
  Shortcut,
  useWorkbench,
} from '@counterpart/sdk/view';
import { type Cart, Parties } from '../../api/index.ts';
import type { CartModel } from '../cart/cart-model.ts';
import { t } from '../text/t.ts';
import styles from './party-bar.module.css';
import { PartyDialog } from './party-dialog.tsx';

const SHORTCUT = 'Shift+F2';

/** Whom the cart is for, at its head; not there while no module knows anybody. */
export function PartyBar(props: { readonly model: CartModel; readonly cart: Cart }): JSX.Element {
  const workbench = useWorkbench();
  return (
    <Show when={workbench.joined(Parties).length > 0}>
      <Bar model={props.model} cart={props.cart} />
    </Show>
  );
}

function Bar(props: { readonly model: CartModel; readonly cart: Cart }): JSX.Element {
  const workbench = useWorkbench();
  const { sales } = props.model;
  const [choosing, setChoosing] = createSignal(false);
  const choose = () => {
    props.model.say(undefined);
    setChoosing(true);
  };
  const take = async () => {
    const { party } = props.cart;
    const result = await props.model.run(sales.setParty({ party: null }));
    if (!party || result === undefined || isRefusal(result)) return;
    const { provider, ref, name } = party;
    const undo = () => void props.model.run(sales.setParty({ party: { provider, ref } }));
    workbench.notify({
      kind: 'info',
      text: t('party.takenOff', { name }),
      action: { label: t('cart.restored'), run: undo },
    });
  };
  return (
    <>
      <Show
        when={props.cart.party}
        fallback={
          <Button icon="user" class={styles['choose']} shortcut={SHORTCUT} onClick={choose}>
            {t('party.choose')}
          </Button>
        }
      >
        {(party) => (
          <PartyShown model={props.model} party={party()} onChoose={choose} onTakeOff={() => void take()} />
        )}
      </Show>
      <PartyDialog model={props.model} open={choosing()} onClose={() => setChoosing(false)} />
    </>
  );
}

interface PartyShownProps {
  readonly model: CartModel;
  readonly party: NonNullable<Cart['party']>;
  readonly onChoose: () => void;
  readonly onTakeOff: () => void;
}

function PartyShown(props: PartyShownProps): JSX.Element {
  // Live: what somebody owes changes while they stand here.
  const known = createLive(() => {
    const { provider, ref } = props.party;
    return props.model.sales.party({ provider, ref });
  });
  createShortcut(SHORTCUT, () => props.onChoose());
  const name = () => known()?.name ?? props.party.name;
  return (
    <div class={styles['bar']} role="group" aria-label={t('party.label')}>
      <button
        type="button"
        class={styles['who']}
        title={t('party.change')}
        aria-keyshortcuts={SHORTCUT}
        onClick={() => props.onChoose()}
      >
        <Icon name="user" />
        <span class={styles['text']}>
          <span class={styles['name']}>{name()}</span>
          <Show when={known()?.note}>{(note) => <span class={styles['note']}>{note()}</span>}</Show>
        </span>
        <Show when={known()?.group}>{(group) => <Badge tone="accent">{group()}</Badge>}</Show>
        <Shortcut keys={SHORTCUT} />
      </button>
      <IconButton icon="x" label={t('party.takeOff', { name: name() })} onClick={() => props.onTakeOff()} />
    </div>
  );
}
