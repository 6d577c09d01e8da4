import { type JSX, Show } from 'solid-js';
import { isRefusal, settingsContract } from '@counterpart/sdk';
import {
  Button,
  createForm,
  Form,
  Select,
  Switch,
  TextField,
  useClient,
  useWorkbench,
} from '@counterpart/sdk/view';
import { t } from '../text/t.ts';
import styles from './receipt-settings.module.css';
import { LogoField } from './logo-field.tsx';

const TEXTS = { header: 'sales.receiptHeader', footer: 'sales.receiptFooter' } as const;
const WIDTH = 'sales.receiptWidth';
const PRINT = 'sales.printReceipt';
const DRAWER = 'sales.openDrawer';

/** Under Settings: what stands on the shop's receipts, and what this till does with them. */
export function ReceiptSettings(): JSX.Element {
  const workbench = useWorkbench();
  const settings = useClient(settingsContract);
  const set = async (id: string, value: string | number | boolean) => {
    const result = await settings.set({ id, value });
    if (isRefusal(result)) workbench.notify({ kind: 'warning', text: result.message });
  };
  return (
    <>
      <div class={`setting-card ${styles['stack']}`}>
        <h3>{t('paper.thisTill')}</h3>
        <Select
          label={t('paper.afterSale')}
          value={String(workbench.setting(PRINT) ?? 'always')}
          options={(['always', 'ask', 'never'] as const).map((value) => ({
            value,
            label: t(`paper.${value}`),
          }))}
          onChange={(value) => void set(PRINT, value)}
        />
        <Switch
          label={t('paper.drawer')}
          description={t('paper.drawerHelp')}
          checked={workbench.setting(DRAWER) === true}
          onChange={(value) => void set(DRAWER, value)}
        />
      </div>
      <Show when={workbench.may('core.manageShop')}>
        <div class={`setting-card ${styles['stack']}`}>
          <h3>{t('paper.everyTill')}</h3>
          <Texts />
          <LogoField />
          <Select
            label={t('paper.width')}
            value={String(workbench.setting(WIDTH) ?? 80)}
            options={[80, 58].map((width) => ({ value: String(width), label: `${width} mm` }))}
            onChange={(value) => void set(WIDTH, Number(value))}
          />
        </div>
      </Show>
    </>
  );
}

function Texts(): JSX.Element {
  const workbench = useWorkbench();
  const settings = useClient(settingsContract);
  const form = createForm({
    initial: {
      header: String(workbench.setting(TEXTS.header) ?? ''),
      footer: String(workbench.setting(TEXTS.footer) ?? ''),
    },
    submit: async ({ header, footer }) => {
      const result = await settings.set({ id: TEXTS.header, value: header });
      return isRefusal(result) ? result : settings.set({ id: TEXTS.footer, value: footer });
    },
  });
  return (
    <Form
      form={form}
      label={t('paper.everyTill')}
      actions={
        <Button type="submit" busy={form.busy()} disabled={!form.dirty()}>
          {t('line.save')}
        </Button>
      }
    >
      <TextField label={t('paper.header')} multiline={3} maxLength={500} {...form.field('header')} />
      <TextField label={t('paper.footer')} multiline={2} maxLength={500} {...form.field('footer')} />
    </Form>
  );
}
