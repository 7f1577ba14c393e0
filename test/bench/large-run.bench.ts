// Import and refresh of a plan with many initiatives on the stand-in: service calls, and the time outside the stand-in.
import { Office } from '../apps-script/server/office';

const sheet = '進捗管理表';
const header = ['基本目標', '施策', '事業名', '主管課', '指標', '単位', '基準値', 'R5目標', 'R6目標', 'R5実績'];
const divisions = ['情報政策課', '市民課', '子育て支援課', '行政経営課'];

function lines(count: number): string[][] {
  return Array.from({ length: count }, (_, index) => [
    `${1 + (index % 4)} 目標その${1 + (index % 4)}`,
    `${1 + (index % 4)}-${1 + (index % 12)} 施策その${1 + (index % 12)}`,
    `事業その${index + 1}`,
    divisions[index % divisions.length]!,
    `指標その${index + 1}`,
    index % 3 === 0 ? '%' : '件',
    String(index % 90),
    `${100 + index}件以上`,
    String(120 + index),
    index % 5 === 0 ? '' : String(90 + index),
  ]);
}

function measure(count: number): void {
  const office = new Office();
  office.person.renameSheet('シート1', sheet);
  if (count > 900) office.person.insertRows(sheet, 2, count);
  office.person.fill(
    sheet,
    1,
    1,
    [header, ...lines(count)].map((line) => line.map((text) => (text === '' ? '' : `'${text}`))),
  );
  const { meter } = office.standIn;
  // What the stand-in does before and after the script (it calculates then) is its own time as well.
  for (const name of ['beginExecution', 'endExecution'] as const) {
    const original = office.standIn[name].bind(office.standIn) as () => number;
    office.standIn[name] = (() => meter.within(original)) as never;
  }
  const timed = <Value>(what: string, act: () => Value): Value => {
    meter.reset();
    const cpu = () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1000;
    };
    let own = 0;
    let since = cpu();
    meter.onService = (inside) => {
      const now = cpu();
      if (inside) own += now - since;
      since = now;
    };
    const start = since;
    const value = act();
    own += cpu() - since;
    meter.onService = undefined;
    process.stdout.write(
      `${String(count).padStart(5)} ${what.padEnd(12)} ${String(meter.count).padStart(4)} calls  own code ${own.toFixed(0).padStart(6)} ms  with the stand-in ${(cpu() - start).toFixed(0).padStart(7)} ms  heap ${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB\n`,
    );
    return value;
  };
  timed('readSheets', () => office.want('readSheets', { sheets: [sheet] }));
  const first = timed('preview', () => office.want('preview', { sheets: [sheet] }));
  timed('build', () => office.want('build', { sheets: [sheet], fingerprint: first.fingerprint }));
  office.person.type(sheet, 2, 8, "'160件以上");
  office.person.type(sheet, 3, 4, "'別の課");
  const next = timed('preview', () => office.want('preview', { sheets: [sheet] }));
  timed('refresh', () => office.want('refresh', { sheets: [sheet], fingerprint: next.fingerprint }));
  timed('check', () => office.want('check', {}));
}

for (const count of (process.env.INITIATIVES ?? '50,2000').split(',').map(Number)) measure(count);
