import type { PaymentMethod, PaymentOffer, PostedDocument, PostedPayment } from '@counterpart/sales/api';
import { formatAmount } from '@counterpart/sdk';
import { Database, Ids, sql, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import { moveDeposit } from './deposit-moves.ts';
import { type DepositRow, readDeposits } from './deposit-row.ts';

const POSITION = 40;

/** Pays for repairs with what was deposited for them. Its reference is the ticket's number. */
export class DepositPayment implements PaymentMethod {
  readonly kind = 'other';

  constructor(
    @inject(Database) private readonly database: Database,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  /** While the shop holds any. */
  async offers(): Promise<readonly PaymentOffer[]> {
    const held = await this.database.get(sql`select id from repairs_deposit where state = 'held' limit 1`);
    return held ? [{ reference: 'required', position: POSITION }] : [];
  }

  async post(tx: Tx, payment: PostedPayment, document: PostedDocument): Promise<void> {
    if (payment.tendered_minor > 0) await this.#use(tx, payment, document);
    else if (document.voidOf) await this.#restore(tx, payment, document, document.voidOf.id);
    else {
      tx.refuse(
        'not-paid-back',
        'A deposit does not take money back. Pay it out in another way; what is left of a deposit is given back from its own receipt.',
      );
    }
  }

  async #use(tx: Tx, payment: PostedPayment, document: PostedDocument): Promise<void> {
    const number = payment.reference!.trim();
    const ticket = await tx.get<{ id: string; label: string }>(
      sql`select id, label from repairs_ticket where upper(label) = upper(${number})`,
    );
    if (!ticket)
      return tx.refuse('unknown-ticket', `There is no repair ${number}. Type the number on its stub.`);
    await requirePickedUp(tx, ticket, payment, document);
    const held = await readDeposits(tx, sql`p.ticket_id = ${ticket.id} and p.state = 'held'`);
    let open_minor = payment.tendered_minor;
    for (const deposit of held) {
      const part_minor = Math.min(open_minor, deposit.left_minor);
      if (part_minor > 0) await this.#move(tx, deposit, 0 - part_minor, payment, document);
      open_minor -= part_minor;
    }
    if (open_minor === 0) return;
    const held_minor = payment.tendered_minor - open_minor;
    const money = formatAmount(held_minor, { currency: document.currency, locale: document.locale });
    tx.refuse(
      'deposit-too-low',
      held_minor === 0
        ? `No deposit is held for ${ticket.label}.`
        : `Only ${money} is held for ${ticket.label}.`,
      { ticket: ticket.id, held_minor },
    );
  }

  /** The sale is void: what was used of each deposit is held again. */
  async #restore(tx: Tx, payment: PostedPayment, document: PostedDocument, original: string): Promise<void> {
    const used = await tx.all<{ deposit_id: string; used_minor: number }>(sql`
      select m.deposit_id, 0 - sum(m.amount_minor) as used_minor
      from repairs_deposit_move m join repairs_deposit p on p.id = m.deposit_id
      join repairs_ticket t on t.id = p.ticket_id
      where m.document in (${original}, ${document.id}) and m.kind in ('used', 'restored')
        and upper(t.label) = upper(${payment.reference!.trim()})
      group by m.deposit_id order by m.deposit_id`);
    let open_minor = 0 - payment.tendered_minor;
    for (const { deposit_id, used_minor } of used) {
      const part_minor = Math.min(open_minor, used_minor);
      if (part_minor <= 0) continue;
      const [deposit] = await readDeposits(tx, sql`p.id = ${deposit_id}`);
      await this.#move(tx, deposit!, part_minor, payment, document);
      open_minor -= part_minor;
    }
    if (open_minor > 0) tx.refuse('deposit-unknown', 'The deposit that was used cannot be found any more.');
  }

  async #move(
    tx: Tx,
    deposit: DepositRow,
    amount_minor: number,
    payment: PostedPayment,
    document: PostedDocument,
  ): Promise<void> {
    const moved = await moveDeposit(tx, this.ids, {
      deposit: deposit.id,
      kind: amount_minor < 0 ? 'used' : 'restored',
      amount_minor,
      document: document.id,
      source: payment.id,
    });
    if (!moved) tx.refuse('deposit-too-low', `The deposit for ${deposit.label} was used meanwhile.`);
  }
}

/** A deposit pays for what it was deposited for, and no more than that. */
async function requirePickedUp(
  tx: Tx,
  ticket: { readonly id: string; readonly label: string },
  payment: PostedPayment,
  document: PostedDocument,
): Promise<void> {
  const devices = await tx.all<{ id: string }>(
    sql`select id from repairs_device where ticket_id = ${ticket.id}`,
  );
  const ids = new Set(devices.map(({ id }) => id));
  const here_minor = document.lines
    .filter(({ provider, ref }) => provider === 'repairs' && ref !== null && ids.has(ref))
    .reduce((sum, { gross_minor }) => sum + gross_minor, 0);
  const paid_minor = document.payments
    .filter(({ method, reference }) => method === payment.method && sameNumber(reference, payment.reference))
    .reduce((sum, { tendered_minor }) => sum + tendered_minor, 0);
  if (paid_minor <= here_minor) return;
  tx.refuse(
    'more-than-repaired',
    here_minor === 0
      ? `Nothing of ${ticket.label} is collected here, so its deposit stays where it is.`
      : `Only ${formatAmount(here_minor, { currency: document.currency, locale: document.locale })} of this sale is for ${ticket.label}.`,
    { ticket: ticket.id, here_minor },
  );
}

function sameNumber(one: string | null, other: string | null): boolean {
  return one?.trim().toUpperCase() === other?.trim().toUpperCase();
}
