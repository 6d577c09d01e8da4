import * as v from 'valibot';
import { defineContract, operation, query } from '../contracts/contract.ts';
import { field } from '../schema/index.ts';

export const RoleSchema = v.picklist(['owner', 'manager', 'cashier']);
export const PinSchema = v.pipe(v.string(), v.regex(/^\d{4,12}$/, 'A PIN has 4 to 12 digits.'));
const Person = v.object({ id: field.id(), name: v.string(), role: RoleSchema, active: v.boolean() });

export const identityContract = defineContract('identity/v1', {
  signInScreen: query({
    scope: 'shop',
    permission: 'public',
    description: 'Who works here, for the sign-in screen; the PINs only of a sample shop.',
    input: v.object({}),
    output: v.array(v.object({ name: v.string(), role: RoleSchema, pin: v.nullable(v.string()) })),
  }),
  people: query({
    scope: 'shop',
    permission: 'core.managePeople',
    description: 'Everyone who can sign in.',
    input: v.object({}),
    output: v.array(Person),
  }),
  names: query({
    scope: 'shop',
    permission: 'core.signedIn',
    description: 'What the people are called who work here, or did, by the ids that documents carry.',
    input: v.object({}),
    output: v.array(v.object({ id: field.id(), name: v.string() })),
  }),
  addPerson: operation({
    scope: 'shop',
    permission: 'core.managePeople',
    description: 'Adds a person with a role and a PIN of their own.',
    input: v.object({ name: field.requiredText(80), role: RoleSchema, pin: PinSchema }),
    output: Person,
    refusals: ['pin-taken'],
  }),
  setPin: operation({
    scope: 'shop',
    permission: 'core.managePeople',
    description: 'Gives a person another PIN.',
    input: v.object({ person: field.id(), pin: PinSchema }),
    output: Person,
    refusals: ['pin-taken', 'unknown-person'],
  }),
  changePerson: operation({
    scope: 'shop',
    permission: 'core.managePeople',
    description:
      'Gives a person another name or role; what they may do changes at once, wherever they are signed in.',
    input: v.object({ person: field.id(), name: field.requiredText(80), role: RoleSchema }),
    output: Person,
    refusals: ['unknown-person', 'last-owner'],
  }),
  deactivatePerson: operation({
    scope: 'shop',
    permission: 'core.managePeople',
    description:
      'Ends that a person works here: their PIN no longer signs in, and they are signed out everywhere.',
    input: v.object({ person: field.id() }),
    output: Person,
    refusals: ['unknown-person', 'last-owner'],
  }),
  reactivatePerson: operation({
    scope: 'shop',
    permission: 'core.managePeople',
    description: 'Lets a person work here again, with another PIN: theirs may be somebody else’s by now.',
    input: v.object({ person: field.id(), pin: PinSchema }),
    output: Person,
    refusals: ['pin-taken', 'unknown-person'],
  }),
});
