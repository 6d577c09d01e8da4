import CodepageEncoder, { type Codepage } from '@point-of-sale/codepage-encoder';

/** What a receipt printer did with the bytes it was sent. */
export type Printed =
  | {
      readonly kind: 'line';
      readonly text: string;
      readonly bold: boolean;
      readonly wide: number;
      readonly tall: number;
    }
  | { readonly kind: 'picture'; readonly width: number; readonly height: number; readonly dots: Uint8Array }
  | { readonly kind: 'barcode'; readonly value: string }
  | { readonly kind: 'qr'; readonly value: string }
  | { readonly kind: 'cut' }
  | { readonly kind: 'drawer'; readonly pin: 2 | 5 };

/** What must be answered at once, or when everything before it was printed. */
export type Question = { readonly kind: 'status'; readonly of: number } | { readonly kind: 'paper' };

const PLAIN = { bold: false, wide: 1, tall: 1 };

/** The Epson numbers of the code pages that the product uses. */
const PAGES: Readonly<Record<number, Codepage>> = {
  0: 'cp437',
  2: 'cp850',
  16: 'windows1252',
  17: 'cp866',
  18: 'cp852',
  19: 'cp858',
  40: 'iso8859-15',
  45: 'windows1250',
  46: 'windows1251',
  47: 'windows1253',
  48: 'windows1254',
  51: 'windows1257',
};

/**
 * Understands ESC/POS as a printer does, byte by byte, from the manuals and not from the encoder. A command that it does
 * not know throws, so that nothing goes unseen.
 */
export class EscPosDecoder {
  readonly printed: Printed[] = [];
  #left = Buffer.alloc(0);
  #line: number[] = [];
  #style = PLAIN;
  #text = '';
  #page: Codepage = 'cp437';
  #bold = false;
  #wide = 1;
  #tall = 1;
  #qr = '';

  /** Takes the next bytes; what is no whole command yet waits for more. Returns what wants an answer. */
  feed(bytes: Uint8Array): Question[] {
    this.#left = Buffer.concat([this.#left, bytes]);
    const questions: Question[] = [];
    for (;;) {
      const taken = this.#take(questions);
      if (taken === 0) return questions;
      this.#left = this.#left.subarray(taken);
    }
  }

  /** Letters that were not followed by a line end yet. */
  get unfinished(): boolean {
    return this.#left.length > 0 || this.#line.length > 0 || this.#text !== '';
  }

  /** How many bytes the next command took; 0 when it is not all there. */
  #take(questions: Question[]): number {
    const [first, second, third] = this.#left;
    if (first === undefined) return 0;
    if (first === 0x0a) return this.#lineEnd();
    if (first === 0x0d) return 1;
    if (first === 0x10) {
      if (third === undefined) return 0;
      questions.push({ kind: 'status', of: third });
      return 3;
    }
    if (first === 0x1b) return this.#escape(second, third);
    if (first === 0x1c) return second === undefined ? 0 : 2;
    if (first === 0x1d) return this.#group(questions);
    if (this.#line.length === 0 && this.#text === '') this.#style = this.#current();
    this.#line.push(first);
    return 1;
  }

  #lineEnd(): number {
    this.#settle();
    this.printed.push({ kind: 'line', text: this.#text, ...(this.#text === '' ? PLAIN : this.#style) });
    this.#text = '';
    return 1;
  }

  /** How a line looks is how its first letter looks. */
  #current() {
    return { bold: this.#bold, wide: this.#wide, tall: this.#tall };
  }

  #settle(): void {
    this.#text += decode(this.#line, this.#page);
    this.#line = [];
  }

  #escape(command: number | undefined, value: number | undefined): number {
    if (command === undefined) return 0;
    if (command === 0x40) {
      [this.#page, this.#bold, this.#wide, this.#tall] = ['cp437', false, 1, 1];
      return 2;
    }
    if (command === 0x32) return 2;
    if (value === undefined) return 0;
    if (command === 0x70) {
      if (this.#left.length < 5) return 0;
      this.printed.push({ kind: 'drawer', pin: value === 0 ? 2 : 5 });
      return 5;
    }
    if (command === 0x74) {
      this.#settle();
      const page = PAGES[value];
      if (!page) throw new Error(`The printer has no code page ${value}.`);
      this.#page = page;
      return 3;
    }
    if (command === 0x45) this.#bold = value === 1;
    else if (![0x4d, 0x61, 0x2d, 0x33, 0x64, 0x7b].includes(command)) throw unknown('ESC', command);
    return 3;
  }

  #group(questions: Question[]): number {
    const [, command, a, b, c, d, e, f] = this.#left;
    if (command === undefined || a === undefined) return 0;
    switch (command) {
      case 0x21:
        [this.#wide, this.#tall] = [(a >> 4) + 1, (a & 7) + 1];
        return 3;
      case 0x56:
        this.#settle();
        this.printed.push({ kind: 'cut' });
        return a >= 65 ? 4 : 3;
      case 0x72:
        questions.push({ kind: 'paper' });
        return 3;
      case 0x68:
      case 0x77:
      case 0x48:
      case 0x66:
        return 3;
      case 0x6b: {
        if (b === undefined || this.#left.length < 4 + b) return 0;
        const value = String.fromCharCode(...this.#left.slice(4, 4 + b));
        this.printed.push({ kind: 'barcode', value: value.replace(/^\{[ABC]/, '') });
        return 4 + b;
      }
      case 0x28:
        return this.#code();
      case 0x76: {
        if (f === undefined) return 0;
        const [across, height] = [c! + d! * 256, e! + f * 256];
        if (this.#left.length < 8 + across * height) return 0;
        const dots = Uint8Array.from(this.#left.slice(8, 8 + across * height));
        this.printed.push({ kind: 'picture', width: across * 8, height, dots });
        return 8 + across * height;
      }
      default:
        throw unknown('GS', command);
    }
  }

  /** `GS ( k`: QR codes, stored first and printed then. */
  #code(): number {
    const [, , , low, high, , fn] = this.#left;
    if (fn === undefined) return 0;
    const length = low! + high! * 256;
    if (this.#left.length < 5 + length) return 0;
    const data = this.#left.slice(8, 5 + length);
    if (fn === 0x50) this.#qr = Buffer.from(data).toString('utf8');
    if (fn === 0x51) this.printed.push({ kind: 'qr', value: this.#qr });
    return 5 + length;
  }
}

/** All that a whole job prints. */
export function decodeEscPos(bytes: Uint8Array): readonly Printed[] {
  const decoder = new EscPosDecoder();
  decoder.feed(bytes);
  if (decoder.unfinished) throw new Error('The job ends in the middle of a line or a command.');
  return decoder.printed;
}

/** The text lines, with what is no text named. */
export function paperText(printed: readonly Printed[]): string {
  return printed
    .map((piece) => {
      if (piece.kind === 'line') return piece.text;
      if (piece.kind === 'picture') return `<picture ${piece.width}×${piece.height}>`;
      return 'value' in piece ? `<${piece.kind} ${piece.value}>` : `<${piece.kind}>`;
    })
    .join('\n');
}

function decode(bytes: readonly number[], page: Codepage): string {
  const letters = CodepageEncoder.getCodepoints(page, true);
  return bytes.map((byte) => String.fromCodePoint(byte < 0x80 ? byte : (letters[byte] ?? 0xfffd))).join('');
}

function unknown(group: string, command: number): Error {
  return new Error(`The printer does not know ${group} ${command.toString(16)}.`);
}
