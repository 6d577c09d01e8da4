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

export function otherProtocol(keeper: string, till: string): Fault {
  return new Fault({
    code: 'other-version',
    message: `This till runs Counterpart ${till}, the computer that keeps the books ${keeper}, and they do not understand each other. Bring both to the same version.`,
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
