import { createSignal, Show } from 'solid-js';
import { afterEach, describe, expect, it } from 'vitest';
import { Button } from '../actions/button.tsx';
import { Dialog } from '../overlays/dialog.tsx';
import { mount, press } from '../testing/fake-workbench.tsx';
import { ViewContext } from '../workbench.ts';
import { createShortcut } from './create-shortcut.ts';

const open: { dispose(): void }[] = [];
afterEach(() => open.splice(0).forEach((each) => each.dispose()));

function Key(props: { readonly keys: string; readonly onRun: () => void }) {
  createShortcut(props.keys, () => props.onRun());
  return undefined;
}

describe('createShortcut', () => {
  it('runs while its view is in front, and not behind another', () => {
    const [visible, setVisible] = createSignal(true);
    let runs = 0;
    open.push(
      mount(() => (
        <ViewContext.Provider value={{ id: 'v', plugin: 'p', visible, argument: () => undefined }}>
          <Key keys="F2" onRun={() => runs++} />
        </ViewContext.Provider>
      )),
    );
    expect(press('F2').defaultPrevented).toBe(true);
    setVisible(false);
    expect(press('F2').defaultPrevented).toBe(false);
    expect(runs).toBe(1);
  });

  it('leaves Enter with the button that has the focus', () => {
    let runs = 0;
    const mounted = mount(() => (
      <>
        <Key keys="Enter" onRun={() => runs++} />
        <Button>Remove</Button>
        <input />
      </>
    ));
    open.push(mounted);
    expect(press('Enter', mounted.find('button')).defaultPrevented).toBe(false);
    expect(runs).toBe(0);
    press('Enter', mounted.find('input'));
    expect(runs).toBe(1);
  });

  it('does one thing for one press: the newest holder of the key', () => {
    const ran: string[] = [];
    const [newer, setNewer] = createSignal(true);
    open.push(
      mount(() => (
        <>
          <Key keys="Ctrl+S" onRun={() => ran.push('older')} />
          <Show when={newer()}>
            <Key keys="Ctrl+S" onRun={() => ran.push('newer')} />
          </Show>
        </>
      )),
    );
    press('s', document.body, { ctrlKey: true });
    setNewer(false);
    press('s', document.body, { ctrlKey: true });
    expect(ran).toEqual(['newer', 'older']);
  });

  it('leaves characters to the field that is being typed in', () => {
    let runs = 0;
    const mounted = mount(() => (
      <>
        <Key keys="n" onRun={() => runs++} />
        <input />
      </>
    ));
    open.push(mounted);
    press('n', mounted.find('input'));
    expect(runs).toBe(0);
    press('n');
    expect(runs).toBe(1);
  });

  it('presses a button as a click would: not while it is disabled', () => {
    let clicks = 0;
    const [disabled, setDisabled] = createSignal(true);
    open.push(
      mount(() => (
        <Button shortcut="F9" disabled={disabled()} onClick={() => clicks++}>
          Pay
        </Button>
      )),
    );
    press('F9');
    setDisabled(false);
    press('F9');
    expect(clicks).toBe(1);
  });

  it('leaves the page deaf behind a dialog, and the dialog with its own keys', () => {
    const ran: string[] = [];
    const [dialog, setDialog] = createSignal(true);
    open.push(
      mount(() => (
        <>
          <Key keys="F9" onRun={() => ran.push('page')} />
          <Dialog open={dialog()} onClose={() => setDialog(false)} title="Payment">
            <Key keys="F8" onRun={() => ran.push('dialog')} />
          </Dialog>
        </>
      )),
    );
    press('F9');
    press('F8');
    setDialog(false);
    press('F9');
    expect(ran).toEqual(['dialog', 'page']);
  });
});
