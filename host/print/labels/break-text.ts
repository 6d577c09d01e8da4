const ELLIPSIS = '…';

/** Breaks a text between words into at most `lines` lines that fit; what does not fit ends in an ellipsis. */
export function breakText(text: string, lines: number, fits: (text: string) => boolean): string[] {
  const broken: string[] = [];
  let rest = text.trim();
  while (rest !== '' && broken.length < lines) {
    const line = broken.length === lines - 1 ? lastLine(rest, fits) : nextLine(rest, fits);
    broken.push(line);
    if (line.endsWith(ELLIPSIS) && !rest.startsWith(line)) break;
    rest = rest.slice(line.length).trimStart();
  }
  return broken;
}

/** As many words as fit; a word that is too long for a line is cut. */
function nextLine(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  const words = text.split(' ');
  for (let count = words.length - 1; count > 0; count--) {
    const line = words.slice(0, count).join(' ');
    if (fits(line)) return line;
  }
  const letters = [...words[0]!];
  while (letters.length > 1 && !fits(letters.join(''))) letters.pop();
  return letters.join('');
}

function lastLine(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  const letters = [...text];
  while (letters.length > 1 && !fits(letters.join('').trimEnd() + ELLIPSIS)) letters.pop();
  return letters.join('').trimEnd() + ELLIPSIS;
}
