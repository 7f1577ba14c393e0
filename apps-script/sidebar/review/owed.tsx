import { reviewWords } from '../../../shared/messages/review-screen';
import { useSession } from '../frame/session';
import { Notice } from '../parts/banner';

/** Duties in words; nothing where nothing is owed. */
export function Owed({ duties }: { duties: readonly string[] }) {
  const { say } = useSession();
  if (duties.length === 0) return null;
  return (
    <Notice tone="info">
      <strong>{say(reviewWords.owed)}</strong>
      {duties.map((duty) => (
        <p key={duty}>{duty}</p>
      ))}
    </Notice>
  );
}
