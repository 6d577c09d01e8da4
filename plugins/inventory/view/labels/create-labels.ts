import { isRefusal, printingContract, type Refusal, toFaultData } from '@counterpart/sdk';
import { createLive, saveFile, useClient, useWorkbench } from '@counterpart/sdk/view';
import { createMemo, createSignal } from 'solid-js';
import { createStore } from 'solid-js/store';
import { commonFormats, inventoryContract, type LabelDocument } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { contentOf, formatById, itemsOf, type LabelDraft, layoutOf } from './label-draft.ts';
import type { LabelItem } from './label-item.ts';

/** As it was chosen last, for as long as the window is open. */
let last: LabelDraft = {
  format: commonFormats[0]!.id,
  start: 1,
  copiesMode: 'each',
  copies: 1,
  shop: false,
  name: true,
  price: true,
  code: 'auto',
};

/** Labels being chosen: what they will look like, and the ways to paper. */
export function createLabels(items: () => readonly LabelItem[]) {
  const workbench = useWorkbench();
  const inventory = useClient(inventoryContract);
  const printing = useClient(printingContract);
  const hasGiven = () => items().some(({ copies }) => copies !== undefined);
  const [draft, setDraft] = createStore<LabelDraft>({
    ...last,
    copiesMode: hasGiven() ? 'given' : last.copiesMode === 'given' ? 'each' : last.copiesMode,
    start: 1,
  });
  const [page, setPage] = createSignal(0);
  const [busy, setBusy] = createSignal(false);
  const own = createLive(() => inventory.labelFormats());
  const formats = () => [...commonFormats, ...(own() ?? [])];
  const medium = createMemo(() => formatById(formats(), draft.format).medium);
  const set = <K extends keyof LabelDraft>(field: K, value: LabelDraft[K]) => {
    setDraft(field, value);
    last = { ...draft };
    setPage(0);
  };
  const composed = createLive(() =>
    items().length === 0
      ? undefined
      : inventory.labelDocument({
          items: itemsOf(draft, items()),
          content: contentOf(draft),
          medium: medium(),
        }),
  );
  const document = (): NonNullable<LabelDocument['document']> | undefined =>
    composed()?.document ?? undefined;
  const preview = createLive(() => {
    const made = document();
    const layout = layoutOf(medium(), draft.start);
    return made && printing.labelPreview({ document: made, page: page(), ...(layout && { layout }) });
  });
  const run = async (work: () => Promise<string | Refusal>) => {
    setBusy(true);
    try {
      const said = await work();
      if (isRefusal(said)) workbench.notify({ kind: 'warning', text: said.message });
      else workbench.notify({ kind: 'success', text: said });
    } catch (error) {
      workbench.notify({ kind: 'error', text: toFaultData(error).message });
    } finally {
      setBusy(false);
    }
  };
  return {
    draft,
    set,
    formats,
    own,
    medium,
    hasGiven,
    composed,
    preview,
    page,
    setPage,
    busy,
    ready: () => document() !== undefined && !composed.loading,
    savePdf: () =>
      run(async () => {
        const layout = layoutOf(medium(), draft.start);
        const file = await printing.pdf({ document: document()!, ...(layout && { layout }) });
        saveFile(file.fileName, file.data);
        return t('labels.saved', { file: file.fileName });
      }),
    print: () =>
      run(async () => {
        const job = await printing.print({ document: document()! });
        return isRefusal(job) ? job : t('labels.sent', { title: job.title });
      }),
    remove: async (format: string) => {
      const removed = await inventory.removeLabelFormat({ format });
      if (isRefusal(removed)) workbench.notify({ kind: 'warning', text: removed.message });
      else set('format', commonFormats[0]!.id);
    },
  };
}

export type Labels = ReturnType<typeof createLabels>;
