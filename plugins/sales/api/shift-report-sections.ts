import { type XReport, type ZReport } from './shift-report.ts';

export interface ReportRow {
  readonly label: string;
  readonly value: string;
  readonly strong?: boolean;
}
export interface ReportSection {
  readonly title: string | null;
  readonly rows: readonly ReportRow[];
}

const KINDS = ['sale', 'return', 'exchange', 'void'] as const;
type Kind = (typeof KINDS)[number];
export type ReportText =
  | `report.kind.${Kind}`
  | `report.movement.${XReport['shift']['movements'][number]['kind']}`
  | `report.${
      | 'register'
      | 'opened'
      | 'closed'
      | 'countedBy'
      | 'approvedBy'
      | 'businessDate'
      | 'receipts'
      | 'sales'
      | 'average'
      | 'discounts'
      | 'net'
      | 'tax'
      | 'total'
      | 'rounding'
      | 'payments'
      | 'givenBack'
      | 'liabilities'
      | 'otherLiabilities'
      | 'drawer'
      | 'float'
      | 'cashTaken'
      | 'cashGivenBack'
      | 'expected'
      | 'counted'
      | 'difference'
      | 'movements'
      | 'pieces'
      | 'reason'
      | 'counts'
      | 'seal'}`;

/** What a report is written with: the words of a language, figures and names as people read them. */
export interface ReportWriter {
  text(key: ReportText, values?: Readonly<Record<string, string | number>>): string;
  amount(amount_minor: number): string;
  dateTime(at: number): string;
  date(isoDate: string): string;
  /** Null for nobody in particular. */
  name(person: string | null): string | null;
}

/** An X or a Z, section by section: the same on the screen and on paper. */
export function reportSections(report: XReport | ZReport, writer: ReportWriter): ReportSection[] {
  const z = 'seal' in report ? report : undefined;
  const sections = [
    head(report, writer),
    takings(report, writer),
    liabilities(report, writer),
    payments(report, writer),
    drawer(report, writer),
    ...(z ? otherCounts(z, writer) : []),
    movements(report, writer),
    ...(z ? [pieces(z, writer), foot(z, writer)] : []),
  ];
  return sections.filter(({ rows }) => rows.length > 0);
}

function head(report: XReport | ZReport, { text, dateTime, date, name }: ReportWriter): ReportSection {
  const by = (at: number, person: string | null) => [dateTime(at), name(person)].filter(Boolean).join(' · ');
  const { register, opened_at, openedBy } = 'seal' in report ? report : report.shift;
  const rows: ReportRow[] = [
    { label: text('report.register'), value: register.name },
    { label: text('report.opened'), value: by(opened_at, openedBy) },
  ];
  if (!('seal' in report)) return { title: null, rows };
  const approver = name(report.approvedBy);
  return {
    title: null,
    rows: [
      ...rows,
      { label: text('report.closed'), value: by(report.closed_at, report.closedBy) },
      ...(report.count.person === report.closedBy
        ? []
        : [{ label: text('report.countedBy'), value: name(report.count.person) ?? '' }]),
      ...(approver === null ? [] : [{ label: text('report.approvedBy'), value: approver }]),
      { label: text('report.businessDate'), value: date(report.businessDate) },
    ],
  };
}

function takings({ figures }: XReport | ZReport, { text, amount }: ReportWriter): ReportSection {
  const { firstReceipt, lastReceipt, averageSale_minor } = figures;
  const kind = (name: string) => (KINDS.includes(name as Kind) ? text(`report.kind.${name as Kind}`) : name);
  return {
    title: text('report.sales'),
    rows: [
      ...(firstReceipt === null
        ? []
        : [{ label: text('report.receipts'), value: `${firstReceipt} – ${lastReceipt}` }]),
      ...figures.documents.map((each) => ({
        label: `${kind(each.kind)} (${each.count})`,
        value: amount(each.total_minor),
      })),
      ...(averageSale_minor === null
        ? []
        : [{ label: text('report.average'), value: amount(averageSale_minor) }]),
      { label: text('report.discounts'), value: amount(-figures.discount_minor) },
      { label: text('report.net'), value: amount(figures.net_minor) },
      ...figures.taxes.map(({ name, base_minor, amount_minor }) => ({
        label: text('report.tax', { name, base: amount(base_minor) }),
        value: amount(amount_minor),
      })),
      { label: text('report.total'), value: amount(figures.total_minor), strong: true },
      ...(figures.cashRounding_minor === 0
        ? []
        : [{ label: text('report.rounding'), value: amount(figures.cashRounding_minor) }]),
    ],
  };
}

function payments({ figures }: XReport | ZReport, { text, amount }: ReportWriter): ReportSection {
  return {
    title: text('report.payments'),
    rows: figures.tenders.flatMap(({ title, count, taken_minor, refunded_minor }) => [
      { label: `${title} (${count})`, value: amount(taken_minor) },
      ...(refunded_minor === 0
        ? []
        : [{ label: text('report.givenBack', { title }), value: amount(-refunded_minor) }]),
    ]),
  };
}

function liabilities({ figures }: XReport | ZReport, { text, amount }: ReportWriter): ReportSection {
  return {
    title: text('report.liabilities'),
    rows: figures.liabilities.flatMap(({ title, count, taken_minor, givenBack_minor }) => {
      const named = title || text('report.otherLiabilities');
      return [
        { label: `${named} (${count})`, value: amount(taken_minor) },
        ...(givenBack_minor === 0
          ? []
          : [{ label: text('report.givenBack', { title: named }), value: amount(-givenBack_minor) }]),
      ];
    }),
  };
}

function drawer(report: XReport | ZReport, { text, amount }: ReportWriter): ReportSection {
  const { drawer: cash } = report.figures;
  const rows: ReportRow[] = [
    { label: text('report.float'), value: amount(cash.float_minor) },
    { label: text('report.cashTaken'), value: amount(cash.taken_minor) },
    { label: text('report.cashGivenBack'), value: amount(-cash.refunded_minor) },
    { label: text('report.movement.paid-in'), value: amount(cash.paidIn_minor) },
    { label: text('report.movement.paid-out'), value: amount(-cash.paidOut_minor) },
    { label: text('report.movement.dropped'), value: amount(-cash.dropped_minor) },
    { label: text('report.expected'), value: amount(cash.expected_minor), strong: true },
  ];
  if ('seal' in report) {
    const { counted_minor, difference_minor } = report.count.tenders[0]!;
    rows.push(
      { label: text('report.counted'), value: amount(counted_minor) },
      { label: text('report.difference'), value: amount(difference_minor), strong: true },
    );
  }
  return { title: text('report.drawer'), rows };
}

function otherCounts({ count }: ZReport, { text, amount }: ReportWriter): ReportSection[] {
  return count.tenders.slice(1).map(({ title, expected_minor, counted_minor, difference_minor }) => ({
    title,
    rows: [
      { label: text('report.expected'), value: amount(expected_minor) },
      { label: text('report.counted'), value: amount(counted_minor) },
      { label: text('report.difference'), value: amount(difference_minor), strong: true },
    ],
  }));
}

function movements(report: XReport | ZReport, { text, amount }: ReportWriter): ReportSection {
  const moved = 'seal' in report ? report.movements : report.shift.movements;
  return {
    title: text('report.movements'),
    rows: moved.map(({ kind, reason, amount_minor }) => ({
      label: `${text(`report.movement.${kind}`)}: ${reason}`,
      value: amount(kind === 'paid-in' ? amount_minor : -amount_minor),
    })),
  };
}

function pieces({ count }: ZReport, { text, amount }: ReportWriter): ReportSection {
  const counted = (count.pieces ?? []).filter((piece) => piece.count > 0);
  return {
    title: text('report.pieces'),
    rows: counted.map((piece) => ({
      label: `${piece.count} × ${amount(piece.value_minor)}`,
      value: amount(piece.count * piece.value_minor),
    })),
  };
}

function foot({ reason, count, seal }: ZReport, { text }: ReportWriter): ReportSection {
  return {
    title: null,
    rows: [
      ...(reason === null ? [] : [{ label: text('report.reason'), value: reason }]),
      ...(count.number === 1 ? [] : [{ label: text('report.counts'), value: String(count.number) }]),
      { label: text('report.seal'), value: seal.slice(0, 16) },
    ],
  };
}
