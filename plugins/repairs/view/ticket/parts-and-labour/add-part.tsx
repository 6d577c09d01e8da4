import {
  Button,
  createFinder,
  createLive,
  FoundList,
  MoneyField,
  QuantityField,
  TextField,
  useClient,
  useFormat,
} from '@counterpart/sdk/view';
import { createSignal, type JSX } from 'solid-js';
import { type FoundPart, repairsContract, type RepairDevice } from '../../../api/index.ts';
import { useTell } from '../../shared/use-tell.ts';
import { t } from '../../text/t.ts';
import styles from '../ticket.module.css';

const ONE = 1000;

/** Finds a part in the stock while its name is typed; what is not found there is a part in words. */
export function AddPart(props: { readonly device: RepairDevice }): JSX.Element {
  const format = useFormat();
  const repairs = useClient(repairsContract);
  const tell = useTell();
  const [name, setName] = createSignal('');
  const [chosen, setChosen] = createSignal<FoundPart | null>(null);
  const [quantity, setQuantity] = createSignal<number | null>(ONE);
  const [price, setPrice] = createSignal<number | null>(null);
  const term = () => (chosen() ? '' : name().trim());
  const parts = createLive(() => (term().length > 1 ? repairs.findParts({ term: term() }) : undefined));
  const finder = createFinder({
    found: () => (term().length > 1 ? (parts() ?? []) : []),
    onChoose(part: FoundPart) {
      setChosen({ ...part });
      setName(part.name);
      setPrice(part.unitPrice_minor);
    },
  });
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
    finder.input()?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (finder.walk(event) || event.key !== 'Enter') return;
    event.preventDefault();
    const part = finder.current();
    if (part) finder.choose(part);
    else void add();
  };
  const detailOf = ({ sku, onHand_milli, unitPrice_minor }: FoundPart) => {
    const left = onHand_milli === null ? null : t('inStock', { quantity: format.quantity(onHand_milli) });
    return [sku, left, format.money(unitPrice_minor)].filter(Boolean).join(' · ');
  };
  return (
    <div class={styles.stack}>
      <div class={styles.adding}>
        <TextField
          label={t('partName')}
          maxLength={200}
          takesScans
          value={name()}
          ref={finder.bind}
          onKeyDown={onKeyDown}
          onChange={(text) => {
            setChosen(null);
            finder.reset();
            setName(text);
          }}
        />
        <QuantityField label={t('quantity')} value={quantity()} onChange={setQuantity} />
        <MoneyField label={t('unitPrice')} value={price()} onChange={setPrice} />
        <Button icon="plus" disabled={name().trim() === ''} onClick={() => void add()}>
          {t('addPart')}
        </Button>
      </div>
      <FoundList finder={finder} label={t('partsInStock')} name={({ name }) => name} detail={detailOf} />
    </div>
  );
}
