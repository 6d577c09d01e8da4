import { ContainerModule } from 'inversify';
import { HostPart } from '../host-part.ts';
import { PdfMaker } from './pdf-maker.ts';
import { PluginPrinting } from './plugin-printing.ts';
import { PrinterDesk } from './printers/printer-desk.ts';
import { PrinterStore } from './printers/printer-store.ts';
import { PrintingContract } from './printing-contract.ts';
import { JobBytes } from './queue/job-bytes.ts';
import { JobStore } from './queue/job-store.ts';
import { PrinterLanes } from './queue/printer-lanes.ts';
import { PrintQueue } from './queue/print-queue.ts';
import { RenderProcess } from './render/render-process.ts';

export const printModule = new ContainerModule(({ bind }) => {
  bind(RenderProcess).toSelf().inSingletonScope();
  bind(PdfMaker).toSelf().inSingletonScope();
  bind(PrinterStore).toSelf().inSingletonScope();
  bind(JobStore).toSelf().inSingletonScope();
  bind(JobBytes).toSelf().inSingletonScope();
  bind(PrinterLanes).toSelf().inSingletonScope();
  bind(PrintQueue).toSelf().inSingletonScope();
  bind(PrinterDesk).toSelf().inSingletonScope();
  bind(PluginPrinting).toSelf().inSingletonScope();
  bind(PrintingContract).toSelf().inSingletonScope();
  bind(HostPart).toService(PrintingContract);
  bind(HostPart).toService(PrintQueue);
});
