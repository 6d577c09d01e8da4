import { createLive, type FormState, Select, TextField, useClient } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { customersContract, MAX_NOTE } from '../../api/index.ts';
import { CustomFields } from '../custom-fields/custom-fields.tsx';
import { t } from '../text/t.ts';
import { ContactRows } from './contact-rows.tsx';
import type { CustomerDraft } from './customer-draft.ts';
import styles from './customer-fields.module.css';

interface CustomerFieldsProps {
  readonly form: FormState<CustomerDraft>;
  readonly isNew?: boolean;
  readonly disabled?: boolean;
}

/** The fields of a customer, new or not; what is rarely asked for is folded away. */
export function CustomerFields(props: CustomerFieldsProps): JSX.Element {
  const client = useClient(customersContract);
  const groups = createLive(() => client.groups({}));
  const form = props.form;
  const hasMore = () => {
    const { addresses, cards, otherNames, taxNumber, exemptReason } = form.values;
    return [addresses, cards, otherNames, taxNumber, exemptReason].some((value) => value.length > 0);
  };
  return (
    <>
      <TextField
        label={t('name')}
        required
        autofocus={props.isNew}
        maxLength={200}
        disabled={props.disabled}
        {...form.field('name')}
      />
      <ContactRows
        label={t('phones')}
        rowLabel="phoneNumbered"
        addLabel={t('addPhone')}
        type="tel"
        labelled
        open
        disabled={props.disabled}
        {...form.field('phones')}
      />
      <ContactRows
        label={t('mails')}
        rowLabel="mailNumbered"
        addLabel={t('addMail')}
        type="email"
        labelled
        open
        disabled={props.disabled}
        {...form.field('mails')}
      />
      <div class={styles.pair}>
        <TextField
          label={t('company')}
          maxLength={200}
          disabled={props.disabled}
          {...form.field('company')}
        />
        <TextField
          label={t('code')}
          placeholder={props.isNew ? t('codeHint') : undefined}
          maxLength={40}
          disabled={props.disabled}
          {...form.field('code')}
        />
      </div>
      <Show when={(groups()?.length ?? 0) > 0}>
        <Select
          label={t('group')}
          options={[
            { value: '', label: t('noGroup') },
            ...(groups() ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          disabled={props.disabled}
          {...form.field('group')}
        />
      </Show>
      <TextField
        label={t('tags')}
        placeholder={t('tagsHint')}
        maxLength={1000}
        disabled={props.disabled}
        {...form.field('tags')}
      />
      <CustomFields disabled={props.disabled} {...form.field('fields')} />
      <TextField
        label={t('note')}
        multiline={2}
        maxLength={MAX_NOTE}
        disabled={props.disabled}
        {...form.field('note')}
      />
      <details class={styles.more} open={hasMore()}>
        <summary>{t('more')}</summary>
        <div class={styles.inside}>
          <ContactRows
            label={t('addresses')}
            rowLabel="addressNumbered"
            addLabel={t('addAddress')}
            multiline={3}
            labelled
            disabled={props.disabled}
            {...form.field('addresses')}
          />
          <ContactRows
            label={t('cards')}
            rowLabel="cardNumbered"
            addLabel={t('addCard')}
            takesScans
            disabled={props.disabled}
            {...form.field('cards')}
          />
          <ContactRows
            label={t('otherNames')}
            rowLabel="nameNumbered"
            addLabel={t('addName')}
            disabled={props.disabled}
            {...form.field('otherNames')}
          />
          <div class={styles.pair}>
            <TextField
              label={t('taxNumber')}
              maxLength={60}
              disabled={props.disabled}
              {...form.field('taxNumber')}
            />
            <TextField
              label={t('exemptReason')}
              placeholder={t('exemptHint')}
              maxLength={200}
              disabled={props.disabled}
              {...form.field('exemptReason')}
            />
          </div>
        </div>
      </details>
    </>
  );
}
