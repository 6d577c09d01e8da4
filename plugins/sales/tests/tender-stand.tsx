import { type Component, createSignal } from 'solid-js';
import type { PaymentMethodInfo, TenderProps } from '../api/index.ts';
import type { PanelTender } from '../view/payment/settled.ts';
import { show } from './view-stand.tsx';

const CASH: PaymentMethodInfo = {
  id: 'sales.cash',
  plugin: 'sales',
  join: 'sales.cash',
  title: 'Cash',
  kind: 'cash',
  reference: 'none',
  refundable: true,
  payable: true,
  opensDrawer: true,
  ofParty: false,
  unavailable: null,
};

/** A method's panel, alone in the document: what it tells the dialog, and ways to use it. */
export function tenderStand(
  panel: Component<TenderProps>,
  due: number,
  method: Partial<PaymentMethodInfo> = {},
) {
  const [due_minor, setDue] = createSignal(due);
  const told: (PanelTender | null)[] = [];
  let submitted = 0;
  const Panel = panel;
  const stand = show(() => (
    <Panel
      method={{ ...CASH, ...method }}
      due_minor={due_minor()}
      party={null}
      currency="EUR"
      locale="en"
      busy={false}
      code={undefined}
      onChange={(tender) => told.push(tender)}
      onSubmit={() => (submitted += 1)}
    />
  ));
  const fields = () => [...stand.root.querySelectorAll('input')];
  return {
    ...stand,
    fields,
    setDue,
    type(text: string, field = 0) {
      const input = fields()[field]!;
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    press(...faces: readonly string[]) {
      const keys = [...stand.root.querySelectorAll<HTMLButtonElement>('.cp-pad-key')];
      for (const face of faces) keys.find((key) => key.textContent === face)!.click();
    },
    tendered: () => told.at(-1)?.tendered_minor ?? null,
    told: () => told.at(-1),
    submitted: () => submitted,
  };
}
