import { createRoot } from 'solid-js';
import { describe, expect, it } from 'vitest';
import { Fault, refusal } from '../../errors/index.ts';
import { field, v } from '../../schema/index.ts';
import { createForm, type FormOptions } from './create-form.ts';

interface Values {
  name: string;
  pin: string;
}

const make = (options: Partial<FormOptions<Values, object>>) =>
  createRoot(() =>
    createForm<Values, object>({ initial: { name: '', pin: '' }, submit: async () => ({}), ...options }),
  );

describe('createForm', () => {
  it('complains of a field once it is left, and stops as it is corrected', () => {
    const form = make({ validate: ({ name }) => ({ name: name ? undefined : 'Give it a name.' }) });
    expect(form.errors.name).toBeUndefined();
    form.field('name').onCommit();
    expect(form.errors.name).toBe('Give it a name.');
    form.field('name').onChange('Pen');
    expect(form.errors.name).toBeUndefined();
  });

  it('sends nothing while anything is wrong, and says what at each field', async () => {
    let sent = 0;
    const form = make({
      schema: v.object({ name: field.requiredText(), pin: v.pipe(v.string(), v.minLength(4, 'Too short.')) }),
      submit: async () => ({ sent: ++sent }),
    });
    await form.submit();
    expect(sent).toBe(0);
    expect(form.errors).toEqual({ name: 'Must not be empty.', pin: 'Too short.' });
  });

  it('puts a refusal at the field it names, any other above the actions', async () => {
    const answers = [
      refusal('pin-taken', 'Choose another PIN.', { field: 'pin' }),
      refusal('busy', 'Later.'),
    ];
    const form = make({ submit: async () => answers.shift()! });
    await form.submit();
    expect(form.errors.pin).toBe('Choose another PIN.');
    await form.submit();
    expect(form.message()).toBe('Later.');
  });

  it('says what a fault says and keeps what was typed', async () => {
    const form = make({
      submit: async () => {
        throw new Fault({ code: 'disconnected', message: 'The till cannot be reached.' });
      },
    });
    form.set('name', 'Pen');
    await form.submit();
    expect(form.message()).toBe('The till cannot be reached.');
    expect(form.values.name).toBe('Pen');
    expect(form.dirty()).toBe(true);
    expect(form.busy()).toBe(false);
  });

  it('is not sent twice at once', async () => {
    let sent = 0;
    const form = make({
      submit: async () => {
        sent++;
        return {};
      },
    });
    await Promise.all([form.submit(), form.submit()]);
    expect(sent).toBe(1);
  });
});
