import { isRefusal, type Refusal, toFaultData } from '@counterpart/sdk';
import { useClient, useView, useWorkbench } from '@counterpart/sdk/view';
import { createSignal, onCleanup } from 'solid-js';
import { inventoryContract, type StockTakeLine } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { takeCounts } from './counting-scans.ts';

interface Asked {
  readonly product: string;
  readonly name: string;
  /** Does it all the same. */
  readonly insist: () => Promise<void>;
}

/** Counting at this till: what is in hand, and what could not be counted. */
export function createCounting(take: string, canCount: () => boolean) {
  const workbench = useWorkbench();
  const view = useView();
  const inventory = useClient(inventoryContract);
  const [current, setCurrent] = createSignal<StockTakeLine>();
  const [unknown, setUnknown] = createSignal<string>();
  const [outside, setOutside] = createSignal<Asked>();
  const [problem, setProblem] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);

  const forget = () => {
    setUnknown(undefined);
    setOutside(undefined);
    setProblem(undefined);
  };
  const run = async (
    ask: (outside: boolean) => Promise<StockTakeLine | Refusal>,
    insisting = false,
  ): Promise<boolean> => {
    forget();
    setBusy(true);
    try {
      const answer = await ask(insisting);
      if (!isRefusal(answer)) {
        setCurrent(answer);
        return true;
      }
      if (answer.refused === 'unknown-code') setUnknown(String(answer.data?.['code'] ?? ''));
      else if (answer.refused === 'outside-stock-take')
        setOutside({
          product: String(answer.data?.['product'] ?? ''),
          name: answer.message,
          insist: async () => void (await run(ask, true)),
        });
      else setProblem(answer.message);
    } catch (error) {
      setProblem(toFaultData(error).message);
    } finally {
      setBusy(false);
    }
    return false;
  };
  const countCode = (code: string) => run((outside) => inventory.countCode({ take, code, outside }));
  const scans = takeCounts(
    () => view.visible() && canCount(),
    async (code) => void (await countCode(code)),
  );
  onCleanup(() => scans.dispose());
  return {
    take,
    current,
    unknown,
    outside,
    problem,
    busy,
    forget,
    countCode,
    choose: (line: StockTakeLine) => {
      forget();
      setCurrent(line);
    },
    done: () => setCurrent(undefined),
    count: (product: string, quantity_milli: number, how: 'add' | 'set') =>
      run((outside) => inventory.countProduct({ take, product, quantity_milli, how, outside })),
    recount: (product: string) => run(() => inventory.recountProduct({ take, product })),
    note: async (code: string, quantity_milli: number, note: string) => {
      const noted = await inventory.noteUnknownCode({ take, code, quantity_milli, note });
      if (isRefusal(noted)) return setProblem(noted.message);
      forget();
      workbench.notify({ kind: 'success', text: t('take.noted', { code }) });
    },
  };
}

export type Counting = ReturnType<typeof createCounting>;
