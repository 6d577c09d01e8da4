import { isPage } from '@counterpart/sdk';
import {
  Button,
  Icon,
  type KindOfPaper,
  Popover,
  useClient,
  usePaper,
  useWorkbench,
} from '@counterpart/sdk/view';
import { For, type JSX } from 'solid-js';
import { type Paper, repairsContract, type RepairDevice, type Ticket } from '../../api/index.ts';
import { useTell } from '../shared/use-tell.ts';
import { t } from '../text/t.ts';
import styles from './ticket.module.css';

interface PapersButtonProps {
  readonly ticket: Ticket;
  /** The one in front, for papers that are about one device. */
  readonly device: RepairDevice | undefined;
}

const PAPERS: readonly { readonly paper: Paper; readonly of: 'ticket' | 'device' }[] = [
  { paper: 'claim-stub', of: 'ticket' },
  { paper: 'job-ticket', of: 'ticket' },
  { paper: 'device-label', of: 'device' },
  { paper: 'estimate', of: 'device' },
];

/** The papers of a ticket: what goes on sheets through the print dialog, the others through this till's print queue. */
export function PapersButton(props: PapersButtonProps): JSX.Element {
  const workbench = useWorkbench();
  const repairs = useClient(repairsContract);
  const tell = useTell();
  const refOf = (of: 'ticket' | 'device') => (of === 'ticket' ? props.ticket.id : props.device?.id);
  const lacks = (paper: Paper) =>
    paper === 'estimate' && (props.device === undefined || props.device.estimates.length === 0);
  const sheets: Partial<Record<Paper, KindOfPaper>> = {
    estimate: usePaper('repairs.estimatePaper'),
    'job-ticket': usePaper('repairs.ticketPaper'),
  };
  const printSheet = async (paper: Paper, ref: string, sheet: KindOfPaper) => {
    const document = await repairs.paper({ paper, ref });
    if (document) await sheet.print(document);
    return {};
  };
  const print = async (paper: Paper, ref: string | undefined) => {
    if (ref === undefined) return;
    const sheet = sheets[paper];
    if (sheet && isPage(sheet.size())) {
      await tell(printSheet(paper, ref, sheet));
      return;
    }
    const job = await tell(repairs.printPaper({ paper, ref }));
    if (job) workbench.notify({ kind: 'success', text: t('sentToPrinter', { title: job.title }) });
  };
  return (
    <Popover
      label={t('print')}
      title={t('print')}
      class={styles.trigger}
      face={
        <>
          <Icon name="printer" />
          {t('print')}
        </>
      }
    >
      <div class={styles.menu}>
        <For each={PAPERS}>
          {({ paper, of }) => (
            <Button
              kind="quiet"
              icon="printer"
              disabled={refOf(of) === undefined || lacks(paper)}
              onClick={() => void print(paper, refOf(of))}
            >
              {t(`paper.${paper}`)}
            </Button>
          )}
        </For>
      </div>
    </Popover>
  );
}
