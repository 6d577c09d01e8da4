import { createSignal } from 'solid-js';
import { afterEach, describe, expect, it } from 'vitest';
import { mount, press } from '../testing/fake-workbench.tsx';
import { Board } from './board.tsx';

const open: { dispose(): void }[] = [];
afterEach(() => open.splice(0).forEach((each) => each.dispose()));

interface Job {
  readonly id: string;
  readonly column: string;
  readonly device: string;
}

const COLUMNS = [
  { id: 'new', title: 'New' },
  { id: 'waiting', title: 'Waiting' },
  { id: 'repair', title: 'In repair' },
  { id: 'ready', title: 'Ready' },
];
const JOBS: readonly Job[] = [
  { id: 'a', column: 'new', device: 'Pixel' },
  { id: 'b', column: 'new', device: 'iPhone' },
  { id: 'c', column: 'repair', device: 'Switch' },
];

interface SetUp {
  readonly jobs?: readonly Job[];
  readonly accepts?: (job: Job, column: string) => boolean;
  /** What the owner of the cards does when one is dropped; moves it, unless told. */
  readonly onMove?: (job: Job, column: string) => void;
}

function setUp(options: SetUp = {}) {
  const [jobs, setJobs] = createSignal(options.jobs ?? JOBS);
  const opened: string[] = [];
  const moved: string[] = [];
  const move = (job: Job, column: string) => {
    moved.push(`${job.id} to ${column}`);
    if (options.onMove) options.onMove(job, column);
    else setJobs(jobs().map((each) => (each.id === job.id ? { ...each, column } : each)));
  };
  const mounted = mount(() => (
    <Board
      label="Jobs"
      columns={COLUMNS}
      cards={jobs()}
      name={(job) => job.device}
      face={(job) => job.device}
      accepts={options.accepts}
      onMove={move}
      onOpen={(job) => opened.push(job.id)}
      emptyLabel="Nothing here"
    />
  ));
  open.push(mounted);
  const card = (id: string) => mounted.find(`[data-card="${id}"]`);
  const focus = (id: string) => card(id).focus();
  const key = (name: string) => press(name, document.activeElement!);
  const focused = () => (document.activeElement as HTMLElement).dataset['card'];
  const said = () => mounted.find('[role=status]').textContent;
  const column = (id: string) => mounted.find(`[data-column="${id}"]`);
  return { mounted, card, focus, key, focused, said, column, moved, opened, setJobs };
}

describe('a board', () => {
  it('lays each card into its column, and counts them', () => {
    const { column } = setUp();
    expect(column('new').querySelector('h2')!.textContent).toBe('New 2');
    expect(column('ready').textContent).toContain('Nothing here');
    expect(column('repair').querySelectorAll('[data-card]')).toHaveLength(1);
  });

  it('has one tab stop in each column, and arrows that go from card to card', () => {
    const { focus, key, focused, card } = setUp();
    expect(['a', 'b', 'c'].map((id) => card(id).tabIndex)).toEqual([0, -1, 0]);
    focus('a');
    key('ArrowDown');
    expect(focused()).toBe('b');
    expect(['a', 'b', 'c'].map((id) => card(id).tabIndex)).toEqual([-1, 0, 0]);
    key('ArrowDown');
    expect(focused()).toBe('b');
    key('ArrowRight');
    expect(focused()).toBe('c');
    key('ArrowLeft');
    expect(focused()).toBe('a');
  });

  it('moves a card by keyboard, says where it is over and where it arrived, and keeps the focus on it', () => {
    const { focus, key, said, moved, focused, column } = setUp();
    focus('b');
    key(' ');
    expect(said()).toBe('iPhone is picked up, in New.');
    key('ArrowRight');
    expect(said()).toBe('Over Waiting, column 2 of 4. Space drops it here.');
    expect(column('waiting').dataset['drop']).toBe('over');
    key('ArrowRight');
    key(' ');
    expect(moved).toEqual(['b to repair']);
    expect(said()).toBe('iPhone is now in In repair, 1 of 2.');
    expect(focused()).toBe('b');
  });

  it('passes over the columns that do not take the card', () => {
    const { focus, key, said, column } = setUp({ accepts: (_, to) => to === 'ready' });
    focus('a');
    key(' ');
    expect(column('waiting').dataset['drop']).toBe('closed');
    key('ArrowRight');
    expect(said()).toBe('Over Ready, column 4 of 4. Space drops it here.');
    key('ArrowLeft');
    expect(said()).toBe('Pixel is picked up, in New.');
  });

  it('says when no column takes it', () => {
    const { focus, key, said } = setUp({ accepts: () => false });
    focus('a');
    key(' ');
    key('ArrowRight');
    expect(said()).toBe('Pixel cannot go into another column from here.');
  });

  it('leaves a card where it was on Escape, or when it is dropped on nothing', () => {
    const { focus, key, said, moved } = setUp();
    focus('a');
    key(' ');
    key('ArrowRight');
    key('Escape');
    expect(said()).toBe('Pixel stays in New.');
    key(' ');
    key('Enter');
    expect(moved).toEqual([]);
  });

  it('says nothing of an arrival that its owner refused', () => {
    const { focus, key, said, moved, column } = setUp({ onMove: () => undefined });
    focus('a');
    key(' ');
    key('ArrowRight');
    key(' ');
    expect(moved).toEqual(['a to waiting']);
    expect(said()).not.toContain('is now in');
    expect(column('new').querySelectorAll('[data-card]')).toHaveLength(2);
  });

  it('lets go of a card that somebody else took off the board', () => {
    const { focus, key, setJobs, mounted } = setUp();
    focus('a');
    key(' ');
    setJobs(JOBS.filter(({ id }) => id !== 'a'));
    expect(mounted.find('.cp-board').hasAttribute('data-holding')).toBe(false);
  });

  it('opens a card by a press; the space bar only picks it up', () => {
    const { card, focus, key, opened } = setUp();
    card('c').click();
    expect(opened).toEqual(['c']);
    focus('c');
    expect(key(' ').defaultPrevented).toBe(true);
    expect(opened).toEqual(['c']);
  });

  it('keeps a long column short in the document until somebody goes to its end', () => {
    const jobs = Array.from({ length: 500 }, (_, index) => ({
      id: `j${index}`,
      column: 'new',
      device: `Device ${index}`,
    }));
    const { column, focus, key, focused } = setUp({ jobs });
    const inDocument = () => column('new').querySelectorAll('[data-card]').length;
    const first = inDocument();
    expect(first).toBeLessThan(100);
    expect(column('new').querySelector('h2')!.textContent).toBe('New 500');
    focus('j0');
    key('End');
    expect(inDocument()).toBeGreaterThan(first);
    const last = Number(focused()!.slice(1));
    key('ArrowDown');
    expect(focused()).toBe(`j${last + 1}`);
  });
});
