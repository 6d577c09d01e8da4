import { Fault } from '@counterpart/sdk';

/** Nothing was sent. */
export function keeperAway(trouble: string): Fault {
  return new Fault({ code: 'keeper-away', message: trouble });
}

/** It was sent, and the answer never came. */
export function keeperSilent(name: string): Fault {
  return new Fault({
    code: 'keeper-silent',
    message: `The connection to ${name}, which keeps the books, was lost before it answered, so it is not yet known whether this was saved. This till finds out by itself once ${name} is back; do not enter it again before.`,
  });
}

export function booksElsewhere(plugin: string): Fault {
  return new Fault({
    code: 'books-elsewhere',
    message: `${plugin} reached for the shop's file at a till whose books are kept by another computer. Only methods of scope "shop" may, because they run there.`,
    plugin,
  });
}

interface Speaker {
  readonly protocol: number;
  /** Of the product. */
  readonly version: string;
}

export function otherProtocol(keeper: Speaker, till: Speaker): Fault {
  const older =
    till.protocol < keeper.protocol
      ? 'Update Counterpart on this till'
      : 'Update Counterpart on the computer that keeps the books';
  return new Fault({
    code: 'other-version',
    message: `This till runs Counterpart ${till.version}, the computer that keeps the books ${keeper.version}, and they do not understand each other. ${older}; the cart is kept.`,
  });
}

export function tillTwice(name: string): Fault {
  return new Fault({
    code: 'till-twice',
    message: `${name} is connected from another computer already, so this one has a copy of its folder, and one till cannot be in two places. Stop Counterpart on one of the two; to have both, start this one with a new, empty folder and let it in with a code of its own.`,
  });
}

export function olderBooks(name: string): Fault {
  return new Fault({
    code: 'older-books',
    message: `${name} keeps older books than this till has already seen, so nothing is sent there. Probably an old backup or a copied computer is running: start the right computer, or restore the newest backup on ${name}.`,
  });
}

export function otherTill(name: string): Fault {
  return new Fault({
    code: 'not-paired',
    message: `${name} came with the key of another till. Its folder was probably copied: pair this till with a new code.`,
  });
}
