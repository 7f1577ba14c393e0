import type { OtherRate } from '../../../shared/assess/alternatives';
import { formulaNames } from '../../../shared/messages/assess';
import { say } from '../../../shared/messages/define';
import { cardWords } from '../../../shared/messages/extension';
import type { SnapshotIndicator } from '../../../shared/snapshot/schema';
import { readYear } from '../../../shared/snapshot/years';
import { plain } from '../../page/card/element';
import { locale, word } from '../word';
import { yearName } from './period-names';
import { State } from './state';

/** Targets and results by year, each rate with the computation it came from. */
export function IndicatorTable({ indicator }: { indicator: SnapshotIndicator }) {
  const { name, unit, years } = indicator;
  const heads = [cardWords.year, cardWords.target, cardWords.actual, cardWords.rate].map((one) => say(one, locale, {}));
  return (
    <table className="years">
      <caption>{plain(unit === undefined ? name : `${name}（${unit}）`, 200)}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {years.map(readYear).map(({ year, target, actual, rate, grade, worked, others }) => (
        <tbody key={year}>
          <tr>
            <th scope="row">{yearName(year, locale)}</th>
            <td>{plain(target ?? '－', 200)}</td>
            <td>{plain(actual ?? say(cardWords.notYet, locale, {}), 200)}</td>
            <td className="rate">
              {rate === null ? '－' : `${rate}%`} {grade !== null && <State mark={grade} />}
            </td>
          </tr>
          {worked !== null && (
            <tr className="worked">
              <td colSpan={4}>
                {word('worked')}: {plain(worked, 300)}
              </td>
            </tr>
          )}
          {others !== undefined && (
            <tr className="worked">
              <td colSpan={4}>
                {word('otherFormulas')}: {plain(others.map(otherWords).join(locale === 'ja' ? '、' : '; '), 600)}
              </td>
            </tr>
          )}
        </tbody>
      ))}
    </table>
  );
}

/** 最終目標との比較 21%（43,000 ÷ 200,000） */
function otherWords({ formula, rate, expression }: OtherRate): string {
  const name = say(formulaNames[formula], locale, {});
  return locale === 'ja' ? `${name} ${rate}%（${expression}）` : `${name} ${rate}% (${expression})`;
}
