import { type Printer, PRINTER_ENCODINGS, type PrinterEncoding, printingContract } from '@counterpart/sdk';
import {
  Button,
  createForm,
  Dialog,
  Form,
  NumberField,
  Select,
  Switch,
  TextField,
  useClient,
} from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import { t } from '../text/t.ts';

interface PrinterDialogProps {
  /** Undefined for a new one. */
  readonly printer: Printer | undefined;
  readonly onClose: () => void;
}

const PORT = 9100;

/** How this till reaches a printer, and what that printer can do. */
export function PrinterDialog(props: PrinterDialogProps): JSX.Element {
  const printing = useClient(printingContract);
  // A dialog is made for one printer.
  // oxlint-disable-next-line solid/reactivity
  const known = props.printer;
  const form = createForm({
    initial: {
      name: known?.name ?? t('printers.usualName'),
      host: known?.host ?? '',
      port: (known?.port ?? PORT) as number | null,
      paper: String(known?.paper_mm ?? 80),
      encoding: known?.encoding ?? 'auto',
      pin: String(known?.drawerPin ?? 2),
      cuts: known?.cuts ?? true,
      preferred: known?.preferred ?? false,
    },
    validate: ({ name, host, port }) => ({
      name: name.trim() === '' ? t('printers.needsName') : undefined,
      host: host.trim() === '' ? t('printers.needsHost') : undefined,
      port: port === null ? t('printers.needsPort') : undefined,
    }),
    submit: async ({ name, host, port, paper, encoding, pin, cuts, preferred }) => {
      const fields = {
        name,
        host: host.trim(),
        port: port ?? PORT,
        paper_mm: paper === '58' ? (58 as const) : (80 as const),
        encoding: encoding as PrinterEncoding,
        drawerPin: pin === '5' ? (5 as const) : (2 as const),
        cuts,
        preferred,
      };
      return known ? printing.changePrinter({ id: known.id, ...fields }) : printing.addPrinter(fields);
    },
    onSaved: () => props.onClose(),
  });
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={known ? t('printers.change', { name: known.name }) : t('printers.add')}
    >
      <Form
        form={form}
        label={t('printers.add')}
        actions={
          <Button kind="primary" type="submit" shortcut="Ctrl+S" busy={form.busy()}>
            {t('printers.save')}
          </Button>
        }
      >
        <TextField label={t('printers.name')} autofocus {...form.field('name')} />
        <div class="printer-address">
          <TextField label={t('printers.host')} placeholder="192.168.1.50" {...form.field('host')} />
          <NumberField label={t('printers.port')} min={1} max={65535} {...form.field('port')} />
        </div>
        <Select
          label={t('printers.paper')}
          options={['80', '58'].map((width) => ({ value: width, label: `${width} mm` }))}
          value={form.values.paper}
          onChange={(paper) => form.set('paper', paper)}
        />
        <Select
          label={t('printers.encoding')}
          description={t('printers.encodingHelp')}
          options={PRINTER_ENCODINGS.map((encoding) => ({ value: encoding, label: encodingName(encoding) }))}
          value={form.values.encoding}
          onChange={(encoding) => form.set('encoding', encoding as PrinterEncoding)}
        />
        <Select
          label={t('printers.pin')}
          options={[
            { value: '2', label: t('printers.pin2') },
            { value: '5', label: t('printers.pin5') },
          ]}
          value={form.values.pin}
          onChange={(pin) => form.set('pin', pin)}
        />
        <Switch
          label={t('printers.cuts')}
          checked={form.values.cuts}
          onChange={(cuts) => form.set('cuts', cuts)}
        />
        <Switch
          label={t('printers.usePreferred')}
          checked={form.values.preferred}
          onChange={(preferred) => form.set('preferred', preferred)}
        />
      </Form>
    </Dialog>
  );
}

function encodingName(encoding: PrinterEncoding): string {
  if (encoding === 'auto') return t('printers.encodingAuto');
  return encoding === 'picture' ? t('printers.encodingPicture') : encoding;
}
