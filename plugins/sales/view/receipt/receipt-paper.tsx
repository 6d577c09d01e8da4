import type { JSX } from 'solid-js';
import { createLive, PrintPaper, useClient, useWorkbench } from '@counterpart/sdk/view';
import { composeReceipt, type Receipt, salesContract } from '../../api/index.ts';
import { t } from '../text/t.ts';

/** A receipt as it is printed: every figure is one that is stored. */
export function ReceiptPaper(props: { readonly receipt: Receipt }): JSX.Element {
  const { shop, setting } = useWorkbench();
  const sales = useClient(salesContract);
  const text = (id: string) => String(setting(id) ?? '');
  // What other modules add comes from where the books are kept, which may be out of reach just now.
  const asPrinted = createLive(() => sales.receiptDocument({ id: props.receipt.id }));
  const logo = createLive(() => sales.receiptLogo());
  const document = () =>
    asPrinted() ??
    composeReceipt(props.receipt, {
      shop: shop(),
      logo: logo()?.picture ?? '',
      header: text('sales.receiptHeader'),
      footer: text('sales.receiptFooter'),
      customer: null,
      added: [],
      copy: false,
      again: false,
    });
  return <PrintPaper document={document()} label={t('receipt.number', { number: props.receipt.receipt })} />;
}
