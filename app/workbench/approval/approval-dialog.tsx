import { Button, Dialog, NumberPad, TextField } from '@counterpart/sdk/view';
import { createSignal, type JSX, onCleanup, Show } from 'solid-js';
import { startScanner } from '../scanner/scanner.ts';
import { t } from '../text/t.ts';
import type { ApprovalQuestion, Approvals } from './approvals.ts';

/** Faster than fingers: what is typed with such gaps is a scanner, and never a PIN. */
const SCANNER_GAP_MS = 50;
const PIN = /^\d{4,12}$/;

/** Asks for the PIN of somebody who may do what the caller may not. Over everything else, for one call. */
export function ApprovalDialog(props: { readonly approvals: Approvals }): JSX.Element {
  return (
    <Show when={props.approvals.question()} keyed>
      {(question) => <Asking question={question} />}
    </Show>
  );
}

function Asking(props: { readonly question: ApprovalQuestion }): JSX.Element {
  const [pin, setPin] = createSignal('');
  const [error, setError] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);
  let field: HTMLInputElement | undefined;
  const enter = (text: string) => {
    setPin(text.replaceAll(/\D/g, ''));
    setError(undefined);
  };
  const approve = async () => {
    if (busy()) return;
    if (!PIN.test(pin())) {
      setError(t(pin() === '' ? 'approval.first' : 'approval.noPin'));
      setPin('');
      return field?.focus();
    }
    setBusy(true);
    const said = await props.question.approve(pin());
    setBusy(false);
    setPin('');
    setError(said);
    field?.focus();
  };
  // The frame's own scanner rests meanwhile: a PIN that is typed quickly is no code, and a code is no PIN.
  const scanner = startScanner({
    listening: () => true,
    gap_ms: SCANNER_GAP_MS,
    onScan: () => setError(t('approval.scanned')),
  });
  onCleanup(() => scanner.dispose());
  return (
    <Dialog
      open
      onClose={() => props.question.cancel()}
      title={t('approval.title', { what: props.question.title })}
      description={t('approval.text')}
      size="small"
      actions={
        <>
          <Button kind="quiet" onClick={() => props.question.cancel()}>
            {t('approval.cancel')}
          </Button>
          <Button kind="primary" busy={busy()} onClick={() => void approve()}>
            {t('approval.button')}
          </Button>
        </>
      }
    >
      <form
        class="approval"
        onSubmit={(event) => {
          event.preventDefault();
          void approve();
        }}
      >
        <TextField
          label={t('approval.pin')}
          class="pin-field"
          value={pin()}
          onChange={enter}
          error={error()}
          inputMode="numeric"
          autofocus
          ref={(input) => (field = input)}
        />
        <NumberPad label={t('signIn.pad')} value={pin()} onChange={enter} />
      </form>
    </Dialog>
  );
}
