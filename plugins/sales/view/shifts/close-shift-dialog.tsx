import { createEffect, createSignal, type JSX, Match, on, onCleanup, Show, Switch } from 'solid-js';
import { Button, Dialog, Notice, useClient } from '@counterpart/sdk/view';
import { salesContract, type Shift, type ShiftCount, type ZReport } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { CountForm } from './count-form.tsx';
import { CountOutcome } from './count-outcome.tsx';
import { createCount } from './create-count.ts';
import { createTask } from './create-task.ts';
import { PrintButton } from './print-button.tsx';
import { ReportPaper } from './report-paper.tsx';
import styles from './shift-dialog.module.css';

interface CloseShiftDialogProps {
  /** Undefined while the dialog is closed. */
  readonly shift: Shift | undefined;
  readonly onClose: () => void;
}

const KEEP_AFTER_MS = 300;

/** Counts blind, then compares, then closes: the last step cannot be undone, and says so on its button. */
export function CloseShiftDialog(props: CloseShiftDialogProps): JSX.Element {
  const sales = useClient(salesContract);
  const task = createTask();
  const count = createCount();
  const [counted, setCounted] = createSignal<ShiftCount>();
  const [reason, setReason] = createSignal('');
  const [z, setZ] = createSignal<ZReport>();
  /** It stays on the screen with its Z after it has gone from the open ones. */
  const [shift, setShift] = createSignal<Shift>();

  createEffect(
    on(
      () => props.shift?.id,
      async (id) => {
        if (id === undefined) return;
        setShift(props.shift);
        const draft = await sales.countDraft({ shift: id });
        if (draft && !count.begun()) count.restore(draft);
      },
    ),
  );
  createEffect(() => props.shift && setShift(props.shift));
  const draft = () => ({
    shift: shift()!.id,
    pieces: count.cash().pieces ?? [],
    sum_minor: count.cash().sum_minor,
    others: count.others(),
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  createEffect(() => {
    if (!shift() || !(count.begun() || count.others().length > 0) || z()) return;
    const kept = draft();
    clearTimeout(timer);
    timer = setTimeout(() => void sales.keepCount(kept), KEEP_AFTER_MS);
  });
  onCleanup(() => clearTimeout(timer));

  const missing = () => shift()?.otherMethods.some(({ method }) => count.other(method) === null) ?? false;
  const differs = () => counted()?.tenders.some(({ difference_minor }) => difference_minor !== 0) ?? false;
  const ready = () => !differs() || reason().trim() !== '';

  const compare = async () => {
    clearTimeout(timer);
    const { id } = shift()!;
    const outcome = await task.run(async () => {
      // Under a request that is kept with the count: after a crash it is handed in once.
      const { request } = (await sales.keepCount(draft())) as { request: string };
      const input = { shift: id, cash: count.cash(), others: count.others() };
      return sales.countShift(input, { requestId: request });
    });
    setCounted(outcome);
  };
  const countAgain = async () => {
    // The same figures would be the same request: a new count is a new one, even if it comes to the same.
    await sales.discardCount({ shift: shift()!.id });
    setCounted(undefined);
    task.reset();
  };
  const close = async () => {
    const last = counted();
    if (!last || !ready()) return;
    const input = { shift: last.shift, count: last.id, reason: reason().trim() || null };
    const sealed = await task.run((options) => sales.closeShift(input, options));
    if (!sealed) return;
    setZ(sealed);
    await sales.discardCount({ shift: last.shift });
  };
  const leave = () => {
    props.onClose();
    task.reset();
    setCounted(undefined);
    setReason('');
    setZ(undefined);
    setShift(undefined);
    count.clear();
  };
  const open = () => props.shift !== undefined || z() !== undefined;
  const title = () => {
    const sealed = z();
    if (sealed) return t('z.title', { number: sealed.number, register: sealed.register.name });
    return t('shift.closeTitle', { number: shift()?.number ?? '', register: shift()?.register.name ?? '' });
  };
  return (
    <Dialog
      open={open()}
      onClose={leave}
      title={title()}
      description={counted() ? undefined : t('count.help')}
      size="large"
      dismissible={!task.busy()}
      actions={
        <Switch
          fallback={
            <Button
              kind="primary"
              size="large"
              wide
              shortcut="Ctrl+Enter"
              busy={task.busy()}
              disabled={!count.begun() || missing()}
              onClick={() => void compare()}
            >
              {t('count.handIn')}
            </Button>
          }
        >
          <Match when={z()}>
            {(sealed) => (
              <>
                <PrintButton report={sealed()} />
                <Button kind="primary" size="large" shortcut="Ctrl+Enter" ref={focusSoon} onClick={leave}>
                  {t('z.done')}
                </Button>
              </>
            )}
          </Match>
          <Match when={counted()}>
            <Button size="large" disabled={task.busy()} onClick={() => void countAgain()}>
              {t('count.again')}
            </Button>
            <Button
              kind="primary"
              size="large"
              shortcut="Ctrl+Enter"
              busy={task.busy()}
              disabled={!ready()}
              ref={(button) => differs() || focusSoon(button)}
              onClick={() => void close()}
            >
              {t('shift.closeNow', { number: shift()?.number ?? '' })}
            </Button>
          </Match>
        </Switch>
      }
    >
      <Show when={task.message()}>
        {(message) => (
          <div class={styles['refused']}>
            <Notice tone="danger">{message()}</Notice>
          </div>
        )}
      </Show>
      <Switch
        fallback={
          <Show when={shift()}>
            {(current) => (
              <CountForm
                count={count}
                currency={current().currency}
                others={current().otherMethods}
                total={t('count.counted')}
              />
            )}
          </Show>
        }
      >
        <Match when={z()}>
          {(sealed) => (
            <div tabindex="0" role="group" aria-label={t('z.paper')}>
              <ReportPaper report={sealed()} />
            </div>
          )}
        </Match>
        <Match when={counted()}>
          {(last) => (
            <CountOutcome
              count={last()}
              reason={reason()}
              onReason={setReason}
              onEnter={() => void close()}
            />
          )}
        </Match>
      </Switch>
    </Dialog>
  );
}

/** After the dialog has looked for the field that had the focus and is gone. */
function focusSoon(button: HTMLButtonElement): void {
  setTimeout(() => button.focus());
}
