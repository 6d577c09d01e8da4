import { isRefusal, newId, type Refusal, toFaultData } from '@counterpart/sdk';
import { createLive, useClient, useFormat, useWorkbench } from '@counterpart/sdk/view';
import { createSignal } from 'solid-js';
import { createStore } from 'solid-js/store';
import {
  commonRoundings,
  inventoryContract,
  type PriceChange,
  type PriceRounding,
  type PriceRule,
  type ProductSelection,
} from '../../api/index.ts';
import { t } from '../text/t.ts';

export interface PriceDraft {
  kind: PriceRule['kind'];
  percent_ppm: number | null;
  amount_minor: number | null;
  /** The place of the rounding among the common ones; none before the first. */
  rounding: string;
  /** Only what this one supplies. */
  supplier: string;
}

export const NO_ROUNDING = '';
export const ANY_SUPPLIER = '';
const PAGE = 50;

function ruleOf({ kind, percent_ppm, amount_minor }: PriceDraft): PriceRule | undefined {
  if (kind === 'percent' || kind === 'markup')
    return percent_ppm === null ? undefined : { kind, percent_ppm };
  if (amount_minor === null) return undefined;
  if (kind === 'amount') return { kind, amount_minor };
  return amount_minor < 0 ? undefined : { kind, price_minor: amount_minor };
}

/** A change of many prices that a person puts together: what it would do, and doing it. */
export function createPriceChange(listed: () => ProductSelection) {
  const workbench = useWorkbench();
  const format = useFormat();
  const inventory = useClient(inventoryContract);
  const [draft, set] = createStore<PriceDraft>({
    kind: 'percent',
    percent_ppm: null,
    amount_minor: null,
    rounding: NO_ROUNDING,
    supplier: ANY_SUPPLIER,
  });
  const selection = (): ProductSelection => {
    const all = listed();
    return all.kind === 'filter' && draft.supplier !== ANY_SUPPLIER
      ? { ...all, supplier: draft.supplier }
      : all;
  };
  // Of products that were marked one by one, each is meant.
  const suppliers = createLive(() =>
    listed().kind === 'filter' && workbench.may('inventory.receive') ? inventory.suppliers({}) : undefined,
  );
  const [limit, setLimit] = createSignal(PAGE);
  const [busy, setBusy] = createSignal(false);
  const [done, setDone] = createSignal<PriceChange>();
  const roundings = () => commonRoundings(workbench.shop().digits);
  const rounding = (): PriceRounding | null =>
    draft.rounding === NO_ROUNDING ? null : (roundings()[Number(draft.rounding)] ?? null);
  const preview = createLive(() => {
    const rule = ruleOf(draft);
    return rule && !done()
      ? inventory.pricePreview({
          selection: selection(),
          rule,
          rounding: rounding(),
          limit: Math.min(limit(), 500),
        })
      : undefined;
  });
  const skipped = createLive(() => {
    const change = done();
    return change && change.skipped > 0 ? inventory.skippedPrices({ change: change.id }) : undefined;
  });
  const run = async (ask: () => Promise<PriceChange | Refusal>, onDone: (change: PriceChange) => void) => {
    setBusy(true);
    try {
      const change = await ask();
      if (isRefusal(change)) workbench.notify({ kind: 'warning', text: change.message });
      else onDone(change);
    } catch (error) {
      workbench.notify({ kind: 'error', text: toFaultData(error).message });
    } finally {
      setBusy(false);
    }
  };
  const count = (value: number) => format.quantity(value * 1000);
  const undo = (change: string) =>
    run(
      () => inventory.undoPriceChange({ change }),
      ({ changed }) =>
        workbench.notify({ kind: 'success', text: t('prices.undone', { count: count(changed) }) }),
    );
  // A lost reply is asked for again by the same id: the change is made once.
  let requestId = newId();
  const apply = () => {
    const rule = ruleOf(draft);
    const seen = preview()?.seen;
    if (!rule || seen === undefined) return;
    const input = { selection: selection(), rule, rounding: rounding(), seen };
    void run(
      () => inventory.startPriceChange(input, { requestId }),
      (change) => {
        requestId = newId();
        setDone(change);
        workbench.notify({
          kind: 'success',
          text: t('prices.done', { count: count(change.changed) }),
          action: { label: t('undo'), run: () => void undo(change.id) },
        });
      },
    );
  };
  return {
    draft,
    set: <K extends keyof PriceDraft>(field: K, value: PriceDraft[K]) => {
      set(field, value);
      setDone(undefined);
      setLimit(PAGE);
      requestId = newId();
    },
    roundings,
    suppliers: () => suppliers() ?? [],
    preview,
    busy,
    done,
    skipped,
    apply,
    undo,
    goOn: (change: string) => run(() => inventory.continuePriceChange({ change }), setDone),
    showMore: () => setLimit((before) => before + 150),
    canShowMore: () => limit() < 500,
  };
}

export type PriceChanging = ReturnType<typeof createPriceChange>;
