import { reviewWords } from '../../../shared/messages/review-screen';
import type { ReviewIndicator } from '../../server/protocol-review';
import { useSession } from '../frame/session';

/** Targets, results and rates of one indicator over the years, and how the year's rate was worked out. */
export function IndicatorCard({ indicator, year }: { indicator: ReviewIndicator; year: string }) {
  const { say } = useSession();
  const now = indicator.years.find((one) => one.year === year);
  return (
    <article className="indicator">
      <h4>
        {indicator.name}
        {indicator.label !== null && <span className="quiet"> {indicator.label}</span>}
      </h4>
      {indicator.baseline !== null && indicator.baseline !== '' && (
        <p className="quiet">{say(reviewWords.baseline, { text: indicator.baseline })}</p>
      )}
      {indicator.years.length > 0 && (
        <table className="years">
          <thead>
            <tr>
              <th scope="col">{say(reviewWords.year)}</th>
              <th scope="col">{say(reviewWords.target)}</th>
              <th scope="col">{say(reviewWords.actual)}</th>
              <th scope="col">{say(reviewWords.rate)}</th>
            </tr>
          </thead>
          <tbody>
            {indicator.years.map((one) => (
              <tr key={one.year} className={one.year === year ? 'years-now' : undefined}>
                <th scope="row">{one.label.replace('年度', '')}</th>
                <td data-column={say(reviewWords.target)}>{one.target}</td>
                <td data-column={say(reviewWords.actual)}>{one.actual}</td>
                <td data-column={say(reviewWords.rate)}>
                  {one.rate}
                  {one.grade !== null && <strong> {one.grade}</strong>}
                  {one.percent !== null && (
                    <span className="rate-bar" aria-hidden="true">
                      <span style={{ inlineSize: `${Math.max(0, Math.min(100, one.percent))}%` }} />
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {now && <p className="worked">{now.worked}</p>}
      {now && now.others.length > 0 && (
        <details className="comment">
          <summary>{say(reviewWords.others)}</summary>
          <ul className="plain-lines">
            {now.others.map((other) => (
              <li key={other.worked}>
                <span className="quiet">{other.formula}</span> {other.worked}
              </li>
            ))}
          </ul>
        </details>
      )}
      {indicator.revisions.map((revision) => (
        <p key={`${revision.decidedAt} ${revision.year}`} className="quiet">
          {say(reviewWords.revised, { ...revision, day: revision.decidedAt.slice(0, 10) })}
        </p>
      ))}
    </article>
  );
}
