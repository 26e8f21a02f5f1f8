/** What `--html` writes: the figures as charts, then as a table, then how they came about. */
import { costCard, hotCard, latencyCard, roleOf, shareCard } from './charts.ts';
import { card, facts, page, table, tiles } from './page.ts';
import { isClean, type Report } from './report.ts';
import { disturbance } from './summary.ts';
import { COLUMNS, count, ratio } from './table.ts';

export function toHtml(report: Report): string {
  const { at, machine } = report.circumstances;
  const body = [
    tiles(headline(report)),
    ...doubts(report),
    ...(report.rows.some(({ figure }) => figure === 'general-hot') ? [hotCard(report)] : []),
    shareCard(report),
    latencyCard(report),
    costCard(report),
    card({
      title: 'All figures',
      content: table(
        COLUMNS.map(([name]) => name),
        report.rows.map((row) => COLUMNS.map(([, of]) => of(row))),
      ),
    }),
    card({
      title: 'Ratios',
      text: 'Medians of what each round gives.',
      content: table(
        ['', ''],
        report.ratios.map((each) => [each.name, ratio(each)]),
      ),
    }),
    aboutCard(report),
  ];
  return page(
    'Onsale: measured',
    `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC on ${machine}`,
    body.join('\n'),
  );
}

function headline(report: Report) {
  const { rows, ratios } = report;
  const most = Math.max(...rows.map(({ connections }) => connections));
  const hot = rows.find((row) => row.figure === 'general-hot' && row.connections === most);
  const compared = ratios.filter((each) => each.figure === 'general-hot' && each.connections === most);
  return [
    ...(hot === undefined
      ? []
      : [
          {
            value: count(hot.perSecond),
            label: `paid bookings a second of one hot tier, ${most} connections`,
          },
        ]),
    ...compared
      .filter(({ to }) => !to.endsWith('-best'))
      .map((each) => ({
        value: ratio(each),
        label:
          roleOf(report, each.to) === 'ceiling'
            ? 'of what an empty route answers'
            : `the bookings of ${each.to}`,
      })),
    isClean(report)
      ? { value: '0 oversold', label: 'and every invariant held' }
      : { value: 'not clean', label: 'something was oversold or an invariant broke', isBad: true },
  ];
}

function doubts({ rows }: Report): string[] {
  const disturbed = disturbance(rows.map(({ othersShare }) => othersShare));
  return disturbed === undefined ? [] : [`<p class="doubt">${disturbed}</p>`];
}

function aboutCard({ circumstances, seconds, rounds, figures }: Report): string {
  const { command, machine, versions, commit, generator } = circumstances;
  return card({
    title: 'How it was measured',
    content: facts([
      ['command', command],
      ['machine', machine],
      ['versions', commit === undefined ? versions : `${versions}, commit ${commit}`],
      ['load', `${generator}, in a process of its own on the same machine`],
      ['rounds', `${rounds} of ${seconds} s for each figure, interleaved, after a warm-up; medians`],
      ...figures.map(({ name, what }): [string, string] => [name, what]),
    ]),
  });
}
