import {
  Badge,
  Button,
  createForm,
  createLive,
  Form,
  Loaded,
  MoneyField,
  NumberField,
  Switch,
  useClient,
  useFormat,
  useWorkbench,
} from '@counterpart/sdk/view';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { customersContract, type LoyaltyProgramme, type LoyaltyRule } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { LoyaltyRuleDialog } from './loyalty-rule-dialog.tsx';
import styles from './settings.module.css';

/** Under Settings: what points are worth, and what earns them. */
export function LoyaltySettings(): JSX.Element {
  const client = useClient(customersContract);
  const loyalty = createLive(() => client.loyalty({}));
  return (
    <Loaded live={loyalty}>
      {(found) => (
        <div class={`setting-card ${styles['card']}`}>
          <Show when={found().programme} keyed>
            {(programme) => <ProgrammeForm programme={programme} />}
          </Show>
          <Rules rules={found().rules} />
        </div>
      )}
    </Loaded>
  );
}

function ProgrammeForm(props: { readonly programme: LoyaltyProgramme }): JSX.Element {
  const workbench = useWorkbench();
  const client = useClient(customersContract);
  const { revision, active, redeemPoints, redeem_minor, minimumPoints } = props.programme;
  const form = createForm({
    initial: {
      active,
      points: redeemPoints as number | null,
      worth: redeem_minor as number | null,
      least: minimumPoints as number | null,
    },
    validate: ({ points, worth }) => ({
      points: (points ?? 0) < 1 ? t('loyalty.missing') : undefined,
      worth: (worth ?? 0) < 1 ? t('loyalty.missing') : undefined,
    }),
    submit: (values) =>
      client.saveLoyaltyProgramme({
        active: values.active,
        redeemPoints: values.points!,
        redeem_minor: values.worth!,
        minimumPoints: values.least ?? 0,
        revision,
      }),
    onSaved: () => workbench.notify({ kind: 'success', text: t('loyalty.saved') }),
  });
  return (
    <Form
      form={form}
      label={t('loyalty.programme')}
      actions={
        <Button kind="primary" type="submit" busy={form.busy()} disabled={!form.dirty()}>
          {t('save')}
        </Button>
      }
    >
      <Switch
        label={t('loyalty.active')}
        description={t('loyalty.activeHelp')}
        checked={form.values.active}
        onChange={(value) => form.set('active', value)}
      />
      <div class={styles['pair']}>
        <NumberField label={t('loyalty.redeemPoints')} min={1} {...form.field('points')} />
        <MoneyField label={t('loyalty.redeemWorth')} {...form.field('worth')} />
      </div>
      <NumberField
        label={t('loyalty.minimum')}
        description={t('loyalty.minimumHelp')}
        min={0}
        {...form.field('least')}
      />
    </Form>
  );
}

function Rules(props: { readonly rules: readonly LoyaltyRule[] }): JSX.Element {
  const format = useFormat();
  const [editing, setEditing] = createSignal<LoyaltyRule | 'new'>();
  return (
    <section class={styles['terms']}>
      <h3 class={styles['legend']}>{t('loyalty.rules')}</h3>
      <p class={styles['hint']}>{t('loyalty.rulesHelp')}</p>
      <ul class={styles['rules']} role="list">
        <For each={props.rules}>
          {(rule) => (
            <li class={styles['rule']}>
              <span class={styles['ruleText']}>
                <span>{rule.title}</span>
                <span class={styles['hint']}>
                  {t('loyalty.ruleText', {
                    points: rule.points,
                    amount: format.money(rule.per_minor),
                    what: rule.category ?? t('loyalty.everything'),
                  })}
                </span>
              </span>
              <Show when={!rule.active}>
                <Badge>{t('loyalty.resting')}</Badge>
              </Show>
              <Button
                kind="quiet"
                icon="pencil"
                label={t('loyalty.editRule', { title: rule.title })}
                onClick={() => setEditing(rule)}
              />
            </li>
          )}
        </For>
      </ul>
      <div>
        <Button icon="plus" onClick={() => setEditing('new')}>
          {t('loyalty.addRule')}
        </Button>
      </div>
      <LoyaltyRuleDialog rule={editing()} onClose={() => setEditing(undefined)} />
    </section>
  );
}
