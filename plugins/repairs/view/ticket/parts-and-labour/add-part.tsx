import {
  Button,
  createLive,
  MoneyField,
  QuantityField,
  TextField,
  useClient,
  useFormat,
} from '@counterpart/sdk/view';
import { createEffect, createSignal, createUniqueId, For, type JSX, Show } from 'solid-js';
import { type FoundPart, repairsContract, type RepairDevice } from '../../../api/index.ts';
import { useTell } from '../../shared/use-tell.ts';
import { t } from '../../text/t.ts';
import intake from '../../intake/intake.module.css';
import styles from '../ticket.module.css';

const ONE = 1000;

/** Finds a part in the stock while its name is typed; what is not found there is a part in words. */
export function AddPart(props: { readonly device: RepairDevice }): JSX.Element {
  const format = useFormat();
  const repairs = useClient(repairsContract);
  const tell = useTell();
  const list = createUniqueId();
  const [name, setName] = createSignal('');
  const [chosen, setChosen] = createSignal<FoundPart | null>(null);
  const [quantity, setQuantity] = createSignal<number | null>(ONE);
  const [price, setPrice] = createSignal<number | null>(null);
  const [active, setActive] = createSignal(0);
  let input: HTMLInputElement | undefined;
  const term = () => (chosen() ? '' : name().trim());
  const parts = createLive(() => (term().length > 1 ? repairs.findParts({ term: term() }) : undefined));
  const found = () => (term().length > 1 ? (parts() ?? []) : []);
  createEffect(() => {
    if (found().length > 0) input?.setAttribute('aria-controls', list);
    else input?.removeAttribute('aria-controls');
  });
  const choose = (part: FoundPart) => {
    setChosen({ ...part });
    setName(part.name);
    setPrice(part.unitPrice_minor);
  };
  const clear = () => {
    setChosen(null);
    setName('');
    setQuantity(ONE);
    setPrice(null);
  };
  const add = async () => {
    const words = name().trim();
    const quantity_milli = quantity();
    if (words === '' || quantity_milli === null) return;
    const part = chosen();
    const unitPrice_minor = price();
    const added = await tell(
      repairs.addPart({
        device: props.device.id,
        quantity_milli,
        ...(part ? { ref: part.ref } : { name: words }),
        ...(unitPrice_minor === null ? {} : { unitPrice_minor }),
      }),
    );
    if (!added) return;
    clear();
    input?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const all = found();
    if (event.key === 'Enter' && all.length > 0) choose(all[active()] ?? all[0]!);
    else if (event.key === 'Enter') void add();
    else if (event.key === 'ArrowDown') setActive(Math.min(all.length - 1, active() + 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(0, active() - 1));
    else return;
    event.preventDefault();
  };
  return (
    <div class={styles.stack}>
      <div class={styles.adding}>
        <TextField
          label={t('partName')}
          maxLength={200}
          takesScans
          value={name()}
          ref={(element) => (input = element)}
          onKeyDown={onKeyDown}
          onChange={(text) => {
            setChosen(null);
            setActive(0);
            setName(text);
          }}
        />
        <QuantityField label={t('quantity')} value={quantity()} onChange={setQuantity} />
        <MoneyField label={t('unitPrice')} value={price()} onChange={setPrice} />
        <Button icon="plus" disabled={name().trim() === ''} onClick={() => void add()}>
          {t('addPart')}
        </Button>
      </div>
      <Show when={found().length > 0}>
        <ul id={list} class={intake.found} role="listbox" aria-label={t('partsInStock')}>
          <For each={found()}>
            {(part, index) => (
              <li
                role="option"
                class={intake.option}
                aria-selected={index() === active()}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => choose(part)}
              >
                <strong>{part.name}</strong>
                <span>
                  {[
                    part.sku,
                    part.onHand_milli === null
                      ? undefined
                      : t('inStock', { quantity: format.quantity(part.onHand_milli) }),
                    format.money(part.unitPrice_minor),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}
