import { isRefusal, printingContract } from '@counterpart/sdk';
import { saveFile, useClient, useFormat, useWorkbench } from '@counterpart/sdk/view';
import { inventoryContract, type PurchaseOrder } from '../../../api/index.ts';
import { t } from '../../text/t.ts';

/** An order on paper, as a file, or as text to be pasted into a message. Each answers what became of it. */
export function useOrderPaper() {
  const workbench = useWorkbench();
  const inventory = useClient(inventoryContract);
  const printing = useClient(printingContract);
  const format = useFormat();
  const say = (text: string) => workbench.notify({ kind: 'success', text });
  const compose = async (id: string) => {
    const document = await inventory.purchaseOrderDocument({ id });
    if (!document) workbench.notify({ kind: 'warning', text: t('order.unknown') });
    return document;
  };
  return {
    async print({ id }: PurchaseOrder) {
      const document = await compose(id);
      if (!document) return;
      const job = await printing.print({ document });
      if (isRefusal(job)) workbench.notify({ kind: 'warning', text: job.message });
      else say(t('order.sentToPrinter', { title: job.title }));
    },
    async save({ id }: PurchaseOrder) {
      const document = await compose(id);
      if (!document) return;
      const file = await printing.pdf({ document });
      saveFile(file.fileName, file.data);
    },
    async copy(order: PurchaseOrder) {
      await navigator.clipboard.writeText(orderText(order, workbench.shop().name, format));
      say(t('order.copied', { number: order.number }));
    },
  };
}

/** What a supplier needs to know, line by line; no costs: they know theirs. */
function orderText(order: PurchaseOrder, shop: string, format: ReturnType<typeof useFormat>): string {
  const lines = order.lines.map(({ quantity_milli, unit, code, product }) =>
    [`${format.quantity(quantity_milli)} ${unit.name}`.trim(), code || product.code, product.name]
      .filter(Boolean)
      .join('\t'),
  );
  const head = [
    t('order.title', { number: order.number }),
    shop,
    ...(order.expected === null ? [] : [`${t('order.expected')}: ${format.date(order.expected)}`]),
  ];
  return [...head, '', ...lines, ...(order.note === '' ? [] : ['', order.note])].join('\n');
}
