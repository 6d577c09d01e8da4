import { definePoint, field, v } from '@counterpart/sdk';
import type { Component } from 'solid-js';

/** Whom a document is for: the module that keeps the record, and its reference. Says nothing about who it is. */
export const PartyRefSchema = v.object({ provider: field.id(), ref: field.id() });
export type PartyRef = v.InferOutput<typeof PartyRefSchema>;

/** A person or a company that something is sold to, as the module that keeps the record describes them. */
export interface Party {
  /** The provider's own stable reference. */
  readonly ref: string;
  readonly name: string;
  /** What the shop calls them: the number on their card. */
  readonly code?: string | null | undefined;
  readonly phone?: string | null | undefined;
  /** One short line that the cashier should see: "Owes 12.00 of 100.00". */
  readonly note?: string | null | undefined;
  /** The group whose prices they have: "Trade". */
  readonly group?: string | null | undefined;
  /** Given, it is sold to them without tax, and this is why: kind and certificate, no name. */
  readonly exemptReason?: string | null | undefined;
}

/** What somebody is called, for lists. */
export type PartyName = Pick<Party, 'ref' | 'name' | 'phone'>;

/** A module that knows people. Called inside shop queries, so what it reads is tracked and stays live. */
export interface PartyProvider {
  /** Who matches a few typed letters or digits, by name, phone and code, best first, at most `limit`. */
  search(ask: { readonly term: string; readonly limit: number }): Promise<readonly Party[]>;
  /** Follows merges, so it may answer with another `ref`; null when erased or gone. */
  get(ref: string): Promise<Party | null>;
  /** Whose card carries exactly this code; null when nobody's does. */
  resolve?(code: string): Promise<Party | null>;
  /** Every reference that means the same as this one after merges, itself among them; left out: itself alone. */
  refsOf?(ref: string): Promise<readonly string[]>;
  /** What each of these is called now, as {@link get} says it; left out: lists ask for one after the other. */
  names?(refs: readonly string[]): Promise<ReadonlyMap<string, PartyName>>;
}

/** What the chooser hands to a provider's form for a new record. */
export interface NewPartyProps {
  /** What was searched for. */
  readonly term: string;
  /** The record is there. */
  onDone(ref: string): void;
  onCancel(): void;
}

/** Who knows the people that a shop sells to. The view half is a form for a new one, inside the chooser. */
export const Parties = definePoint<{ node: PartyProvider; view: Component<NewPartyProps> }>(
  'sales.parties/v1',
);

/** Whom a cart is for, with the name for show. */
export const CartPartySchema = v.object({ ...PartyRefSchema.entries, name: v.string() });
export type CartParty = v.InferOutput<typeof CartPartySchema>;

/** A {@link Party} together with the module that knows them. */
export const KnownPartySchema = v.object({
  ...CartPartySchema.entries,
  code: v.nullable(v.string()),
  phone: v.nullable(v.string()),
  note: v.nullable(v.string()),
  group: v.nullable(v.string()),
  exemptReason: v.nullable(v.string()),
});
export type KnownParty = v.InferOutput<typeof KnownPartySchema>;
