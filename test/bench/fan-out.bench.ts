import { fileSeconds, type Office, playFanOut, publisherSeconds, type Server } from '../support/fan-out';

/** How many questions a whole city hall asks of its publisher or file server, with the extension's own schedule. */
const days: [string, Pick<Office, 'startWithin' | 'hasData'>][] = [
  ['ふだんの朝（30分で出勤）', { startWithin: 30, hasData: true }],
  ['停電のあと（1分で一斉に）', { startWithin: 1, hasData: true }],
  ['配った最初の朝（データなし）', { startWithin: 30, hasData: false }],
];
const servers: [string, Server][] = [
  ['公開用（利用者として動く。台本で1,000）', { concurrent: 1_000, seconds: publisherSeconds }],
  ['公開用（1人の資格で動く。30まで）', { concurrent: 30, seconds: publisherSeconds }],
  ['庁内のファイル', { concurrent: Number.POSITIVE_INFINITY, seconds: fileSeconds }],
];

console.log('職員 | 朝 | 置き場 | 問合せ（4時間） | 断られた | 同時（最大） | 1分（最大） | 全員に届くまで（分）');
for (const employees of [300, 1_000, 5_000, 20_000]) {
  for (const [day, office] of days) {
    for (const [server, limits] of servers) {
      const days = [1, 2, 3].map((seed) =>
        playFanOut({ employees, ...office, refreshMinutes: 60, hours: 4 }, limits, seed),
      );
      const worst = (of: (day: ReturnType<typeof playFanOut>) => number) => Math.max(...days.map(of));
      const fresh = days.every(({ everybodyFresh }) => everybodyFresh !== null)
        ? String(worst(({ everybodyFresh }) => everybodyFresh ?? 0))
        : '届かない人がいる';
      console.log(
        [
          employees,
          day,
          server,
          worst(({ questions }) => questions),
          worst(({ refused }) => refused),
          worst(({ mostAtOnce }) => mostAtOnce),
          worst(({ mostInAMinute }) => mostInAMinute),
          fresh,
        ].join(' | '),
      );
    }
  }
}
