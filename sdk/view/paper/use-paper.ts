import { type Accessor, createSignal } from 'solid-js';
import { type PrintJob, printingContract } from '../../core/index.ts';
import type { Refusal } from '../../errors/index.ts';
import { isPage, type PaperSize, paperSizeOf, type PrintDocument } from '../../printing/index.ts';
import { printFile } from '../files/print-file.ts';
import { saveFile } from '../files/save-file.ts';
import { useClient } from '../live.ts';
import { useWorkbench } from '../workbench.ts';

/** What a module makes itself where its documents are, rather than in the window. */
export interface PaperSource {
  /** In base64. */
  pdf(size: PaperSize): Promise<{ readonly fileName: string; readonly data: string }>;
  /** Puts it into the print queue of this till. */
  print(): Promise<PrintJob | Refusal>;
}

/** Paper of one kind of document, as it is set or was chosen for this once. */
export interface KindOfPaper {
  readonly size: Accessor<PaperSize>;
  choose(size: PaperSize): void;
  save(what: PrintDocument | PaperSource, fileName?: string): Promise<void>;
  /**
   * Sheets go to the print dialog, which has said all there is to say: then undefined. Strips go to the queue of the
   * receipt printers.
   */
  print(what: PrintDocument | PaperSource): Promise<PrintJob | Refusal | undefined>;
}

/** `kind` is one of `contributes.papers`. */
export function usePaper(kind: string): KindOfPaper {
  const workbench = useWorkbench();
  const printing = useClient(printingContract);
  const [chosen, choose] = createSignal<PaperSize>();
  const size = () => chosen() ?? paperSizeOf(workbench.setting(kind), 'a4');
  const sourceOf = (what: PrintDocument | PaperSource): PaperSource =>
    'blocks' in what
      ? {
          pdf: async (paper) => printing.pdf({ document: what, paper }),
          print: async () => printing.print({ document: what }),
        }
      : what;
  return {
    size,
    choose,
    async save(what, name) {
      const { fileName, data } = await sourceOf(what).pdf(size());
      saveFile(name ?? fileName, data);
    },
    async print(what) {
      if (!isPage(size())) return sourceOf(what).print();
      printFile((await sourceOf(what).pdf(size())).data);
      return undefined;
    },
  };
}
