import { isRefusal } from '@counterpart/sdk';
import { uploadFile, useClient, useWorkbench } from '@counterpart/sdk/view';
import { repairsContract, type Ticket } from '../../api/index.ts';
import { useTell } from '../shared/use-tell.ts';
import { t } from '../text/t.ts';
import { type IntakeDraft, toTicket } from './intake-draft.ts';

/** Of this window: nobody needs to be told again for as long as there is no printer. */
let toldOfPrinter = false;

/**
 * Writes an intake down: the ticket first, then what belongs to it. The ticket stands once it has its number; a photo or
 * a signature that does not get through is told, and can be added on the ticket.
 */
export function useTakeIn(itemsOf: (kind: string) => readonly string[]) {
  const workbench = useWorkbench();
  const repairs = useClient(repairsContract);
  const tell = useTell();
  const upload = async (file: File) => tell(uploadFile(workbench, file));
  /** A till without a printer hands out no stub: said once, with the way to try again, and not at every intake. */
  const print = async (ticket: string) => {
    const printed = await repairs.printPaper({ paper: 'claim-stub', ref: ticket });
    const told = toldOfPrinter;
    toldOfPrinter = isRefusal(printed);
    if (!isRefusal(printed) || told) return;
    const action = {
      label: t('print'),
      run: () => void tell(repairs.printPaper({ paper: 'claim-stub', ref: ticket })),
    };
    workbench.notify({ kind: 'info', text: printed.message, action });
  };
  const complete = async (ticket: Ticket, draft: IntakeDraft) => {
    const signature = draft.signature();
    if (signature) {
      const sent = await upload(await signature.file());
      if (sent) await tell(repairs.sign({ ticket: ticket.id, upload: sent.upload }));
    }
    await print(ticket.id);
    for (const { id, photos } of draft.taken().devices) {
      for (const photo of photos) {
        const sent = await upload(photo);
        if (sent) await tell(repairs.addPhoto({ device: id, upload: sent.upload }));
      }
    }
  };
  return async (draft: IntakeDraft): Promise<Ticket | undefined> => {
    const ticket = await tell(repairs.openTicket(toTicket(draft.taken(), itemsOf)));
    if (!ticket) return undefined;
    workbench.notify({ kind: 'success', text: t('takenIn', { number: ticket.number }) });
    void tell(complete(ticket, draft).then(() => ({})));
    return ticket;
  };
}
