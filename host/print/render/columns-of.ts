/** How many letters of normal size fit into a line of the paper, at 203 dots an inch. */
export function columnsOf(paper_mm: 58 | 80): 32 | 48 {
  return paper_mm === 58 ? 32 : 48;
}
