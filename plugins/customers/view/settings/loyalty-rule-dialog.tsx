import { salesContract } from '@counterpart/sales/api';
import {
  Button,
  createForm,
  createLive,
  Dialog,
  Form,
  MoneyField,
  NumberField,
  Select,
  Switch,
  TextField,
  useClient,
} from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { customersContract, type LoyaltyRule, type PointsRounding } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './settings.module.css';

interface RuleDialogProps {
  /** Undefined while nothing is edited. */
  readonly rule: LoyaltyRule | 'new' | undefined;
  readonly onClose: () => void;
}

/** One rule by which points are given. */
export function LoyaltyRuleDialog(props: RuleDialogProps): JSX.Element {
  return (
    <Dialog
      open={props.rule !== undefined}
      onClose={props.onClose}
      title={t(props.rule === 'new' ? 'loyalty.addRule' : 'loyalty.rule')}
    >
      <Show when={props.rule} keyed>
        {(rule) => <RuleForm rule={rule === 'new' ? undefined : rule} onClose={props.onClose} />}
      </Show>
    </Dialog>
  );
}

const ROUNDINGS: readonly PointsRounding[] = ['down', 'nearest', 'up'];

function RuleForm(props: {
  readonly rule: LoyaltyRule | undefined;
  readonly onClose: () => void;
}): JSX.Element {
  const client = useClient(customersContract);
  const sales = useClient(salesContract);
  const categories = createLive(() => sales.categories({}));
  const { rule } = props;
  const form = createForm({
    initial: {
      title: rule?.title ?? '',
      category: rule?.category ?? '',
      points: (rule?.points ?? 1) as number | null,
      per: (rule?.per_minor ?? 100) as number | null,
      minimum: (rule?.minimum_minor ?? 0) as number | null,
      rounding: rule?.rounding ?? ('down' as PointsRounding),
      from: rule?.validFrom ?? '',
      until: rule?.validUntil ?? '',
      active: rule?.active ?? true,
    },
    validate: ({ title, points, per, from, until }) => ({
      title: title.trim() === '' ? t('loyalty.titleMissing') : undefined,
      points: points === null ? t('loyalty.missing') : undefined,
      per: (per ?? 0) < 1 ? t('loyalty.missing') : undefined,
      until: from !== '' && until !== '' && until < from ? t('loyalty.endsBefore') : undefined,
    }),
    submit: (values) =>
      client.saveLoyaltyRule({
        ...(rule && { id: rule.id, revision: rule.revision }),
        title: values.title,
        category: values.category || null,
        points: values.points!,
        per_minor: values.per!,
        minimum_minor: values.minimum ?? 0,
        rounding: values.rounding,
        validFrom: values.from || null,
        validUntil: values.until || null,
        active: values.active,
      }),
    onSaved: () => props.onClose(),
  });
  const options = () => {
    const names = new Set([...(categories() ?? []).map(({ name }) => name), rule?.category ?? '']);
    names.delete('');
    const all = [...names].toSorted((a, b) => a.localeCompare(b));
    return [{ value: '', label: t('loyalty.everything') }, ...all.map((value) => ({ value, label: value }))];
  };
  const remove = async () => {
    await client.removeLoyaltyRule({ id: rule!.id });
    props.onClose();
  };
  return (
    <Form
      form={form}
      label={t('loyalty.rule')}
      actions={
        <>
          <Show when={rule}>
            <Button kind="danger" onClick={() => void remove()}>
              {t('loyalty.remove')}
            </Button>
          </Show>
          <Button kind="primary" type="submit" shortcut="Ctrl+S" busy={form.busy()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <TextField label={t('loyalty.title')} required autofocus maxLength={80} {...form.field('title')} />
      <Select
        label={t('loyalty.for')}
        value={form.values.category}
        options={options()}
        onChange={(value) => form.set('category', value)}
      />
      <div class={styles['pair']}>
        <NumberField label={t('points.method')} min={0} {...form.field('points')} />
        <MoneyField label={t('loyalty.per')} {...form.field('per')} />
        <MoneyField label={t('loyalty.least')} {...form.field('minimum')} />
        <Select
          label={t('loyalty.rounding')}
          value={form.values.rounding}
          options={ROUNDINGS.map((value) => ({ value, label: t(`loyalty.round.${value}`) }))}
          onChange={(value) => form.set('rounding', value as PointsRounding)}
        />
        <TextField label={t('loyalty.from')} type="date" {...form.field('from')} />
        <TextField label={t('loyalty.until')} type="date" {...form.field('until')} />
      </div>
      <Switch
        label={t('loyalty.ruleActive')}
        checked={form.values.active}
        onChange={(value) => form.set('active', value)}
      />
    </Form>
  );
}
