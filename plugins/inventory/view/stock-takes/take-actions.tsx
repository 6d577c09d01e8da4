import { isRefusal, printingContract, type Refusal, toFaultData } from '@counterpart/sdk';
import { Button, saveFile, useClient, useFormat, useWorkbench } from '@counterpart/sdk/view';
import { createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import { inventoryContract, type StockTake, type StockTakeTotals } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { ReviewDialog } from './review-dialog.tsx';

interface TakeActionsProps {
  readonly take: StockTake;
  readonly totals: StockTakeTotals | undefined;
  readonly mayPost: boolean;
  readonly onClose: () => void;
}

/** What can be done with a stock take as a whole, by its state. */
export function TakeActions(props: TakeActionsProps): JSX.Element {
  const workbench = useWorkbench();
  const format = useFormat();
  const inventory = useClient(inventoryContract);
  const printing = useClient(printingContract);
  const [busy, setBusy] = createSignal(false);
  const [reviewing, setReviewing] = createSignal(false);
  const take = () => ({ take: props.take.id });
  const run = async <T,>(ask: () => Promise<T | Refusal>, done: (answer: T) => void = () => {}) => {
    setBusy(true);
    try {
      const answer = await ask();
      if (isRefusal(answer)) workbench.notify({ kind: 'warning', text: answer.message });
      else done(answer);
    } catch (error) {
      workbench.notify({ kind: 'error', text: toFaultData(error).message });
    } finally {
      setBusy(false);
    }
  };
  const sheet = (of: 'counting' | 'variances') =>
    run(
      async () => {
        const document = await inventory.stockTakeSheet({ ...take(), of });
        return document && printing.pdf({ document });
      },
      (file) => file && saveFile(file.fileName, file.data),
    );
  const post = () =>
    run(
      () => inventory.postStockTake(take()),
      ({ number }) => workbench.notify({ kind: 'success', text: t('take.postedDone', { number }) }),
    );
  const canCount = () => props.take.state === 'open' || props.take.state === 'counting';
  const postText = () => {
    const differing = props.totals?.differing ?? 0;
    if (differing === 0) return t('take.postNone');
    return differing === 1 ? t('take.postOne') : t('take.post', { count: format.quantity(differing * 1000) });
  };
  return (
    <>
      <Button icon="printer" busy={busy()} onClick={() => void sheet(canCount() ? 'counting' : 'variances')}>
        {t(canCount() ? 'take.countSheet' : 'take.varianceSheet')}
      </Button>
      <Show when={props.take.state === 'reviewed'}>
        <Button busy={busy()} onClick={() => void run(() => inventory.countOn(take()))}>
          {t('take.countOn')}
        </Button>
      </Show>
      <Show when={props.mayPost}>
        <Show when={canCount() || props.take.state === 'reviewed'}>
          <Button
            kind="quiet"
            busy={busy()}
            onClick={() => void run(() => inventory.cancelStockTake(take()), props.onClose)}
          >
            {t('take.cancel')}
          </Button>
        </Show>
        <Switch>
          <Match when={canCount()}>
            <Button kind="primary" icon="check" onClick={() => setReviewing(true)}>
              {t('take.review')}
            </Button>
          </Match>
          <Match when={props.take.state === 'reviewed'}>
            <Button kind="primary" icon="check" busy={busy()} onClick={() => void post()}>
              {postText()}
            </Button>
          </Match>
          <Match when={props.take.state === 'posting'}>
            <Button kind="primary" busy={busy()} onClick={() => void post()}>
              {t('take.goOn')}
            </Button>
          </Match>
        </Switch>
        <ReviewDialog
          open={reviewing()}
          totals={props.totals}
          onClose={() => setReviewing(false)}
          onReview={(uncounted) =>
            void run(
              () => inventory.reviewStockTake({ ...take(), uncounted }),
              () => setReviewing(false),
            )
          }
        />
      </Show>
    </>
  );
}
