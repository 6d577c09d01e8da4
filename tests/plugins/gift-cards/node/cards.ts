import { type Reader, sql, type Tx } from '@counterpart/sdk/node';
import type { GiftCard } from '../api/index.ts';

export async function readCard(reader: Reader, code: string): Promise<GiftCard | null> {
  const found = await reader.get<GiftCard>(
    sql`select id as code, state, face_minor, balance_minor from giftcards_card where id = ${code}`,
  );
  return found ?? null;
}

export function blankCards(reader: Reader, limit: number): Promise<GiftCard[]> {
  return reader.all<GiftCard>(sql`
    select id as code, state, face_minor, balance_minor from giftcards_card
    where state = 'blank' order by id limit ${limit}`);
}

export async function takeIn(tx: Tx, codes: readonly string[], face_minor: number): Promise<GiftCard[]> {
  for (const code of codes) {
    if (await readCard(tx, code)) tx.refuse('code-taken', `There is already a gift card ${code}.`, { code });
    await tx.run(sql`
      insert into giftcards_card (id, state, face_minor, balance_minor) values (${code}, 'blank', ${face_minor}, 0)`);
  }
  return Promise.all(codes.map(async (code) => (await readCard(tx, code))!));
}

/** The ledger: what moved, and for which document. `id` is that of the line or payment behind it. */
export async function writeMove(
  tx: Tx,
  move: {
    readonly id: string;
    readonly card: string;
    readonly document: string;
    readonly amount_minor: number;
  },
): Promise<void> {
  await tx.run(sql`
    insert into giftcards_move (id, card, document, amount_minor, at)
    values (${move.id}, ${move.card}, ${move.document}, ${move.amount_minor}, ${tx.now})`);
}
